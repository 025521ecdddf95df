using SummitManager.Documents.Spreadsheets;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>A row of the list, read by itself: the person, and what was written about whose they are.</summary>
internal sealed record ImportRow(PersonRow Person, OrganizationForm Organization, string? ContactName, string? ContactPhone, string? ContactEmail, string Type)
{
    public int Number => Person.Number;

    /// <summary>Rows in order. One that names no organisation belongs to the one above it, as below a merged cell.</summary>
    public static IEnumerable<ImportRow> Read(SheetTable table)
    {
        OrganizationForm? above = null;
        foreach (var row in table.Rows)
        {
            var read = Of(row);
            if (above is not null && read.Organization is { NameTh: "", OfficialCode: "" })
                read = read with { Organization = above, Person = read.Person with { Notes = [.. read.Person.Notes, new RowNote(ImportColumns.Organization, RowNoteKind.FromAbove)] } };
            above = read.Organization;
            yield return read;
        }
    }

    private static ImportRow Of(TableRow row)
    {
        var faults = new List<Refusal>();
        var code = ThaiText.FoldDigits(row[ImportColumns.Code]).Replace("-", "", StringComparison.Ordinal);
        var kindText = row[ImportColumns.Kind];
        var kind = kindText.Length == 0 ? null : KindOf(kindText);
        if (kindText.Length > 0 && kind is null)
            faults.Add(new BadField(ImportColumns.Kind, "Choose"));
        var person = PersonSheet.Row(row);
        var organization = new OrganizationForm
        {
            // Excel takes the leading zero of a code that it holds for a number.
            OfficialCode = code.Length == 7 && code.All(char.IsAsciiDigit) ? "0" + code : code,
            NameTh = row[ImportColumns.Organization],
            Kind = kind,
            District = row[ImportColumns.District],
            ProvinceCode = row[ImportColumns.Province],
        };
        return new ImportRow(person with { Faults = [.. person.Faults, .. faults] }, organization,
            Text(row[ImportColumns.ContactName]), Text(PersonCells.PhoneOf(row[ImportColumns.ContactPhone], [])), Text(row[ImportColumns.ContactEmail]), row[ImportColumns.Type]);
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static OrganizationKind? KindOf(string text) => OrganizationKinds.All
        .Where(k => Same(text, k.Name.Thai) || Same(text, k.ShortName.Thai) || Same(text, k.Name.English) || Same(text, k.ShortName.English)).Select(k => (OrganizationKind?)k.Kind).FirstOrDefault();

    private static bool Same(string one, string other) => string.Equals(ThaiText.SearchText(one), ThaiText.SearchText(other), StringComparison.Ordinal);
}
