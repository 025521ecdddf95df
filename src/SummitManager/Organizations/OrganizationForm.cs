using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>What was typed about an organisation; with <see cref="Id"/> it was chosen from the directory and the rest need not be read.</summary>
public sealed record OrganizationForm
{
    public const int MostAliases = 20;
    private const int NameLimit = 300;
    private const int BranchLength = 5;

    public Guid? Id { get; set; }
    public OrganizationKind? Kind { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? OfficialCode { get; set; }
    public string? District { get; set; }
    public string? ProvinceCode { get; set; }
    /// <summary>13 digits, with or without hyphens.</summary>
    public string? TaxId { get; set; }
    /// <summary>Five digits; fewer are filled with zeros in front, <c>สำนักงานใหญ่</c> is 00000.</summary>
    public string? Branch { get; set; }
    public string? Address { get; set; }
    public string? Mail { get; set; }
    public string? ValidFrom { get; set; }
    public string? ValidTo { get; set; }
    public Guid? SuccessorId { get; set; }
    /// <summary>Rows left empty are dropped.</summary>
    public List<AliasRow> Aliases { get; set; } = [];

    /// <summary>As stored; <paramref name="o"/> with its aliases.</summary>
    public static OrganizationForm Of(Organization o, Language language)
    {
        string? Date(DateOnly? date) => date is { } day ? ThaiDate.Full(day, language) : null;
        return new OrganizationForm
        {
            Id = o.Id,
            Kind = o.Kind,
            NameTh = o.NameTh,
            NameEn = o.NameEn,
            OfficialCode = o.OfficialCode,
            District = o.District,
            ProvinceCode = o.ProvinceCode,
            TaxId = ThaiId.Parse(o.TaxId)?.Formatted ?? o.TaxId,
            Branch = o.Branch,
            Address = o.Address,
            Mail = o.Mail,
            ValidFrom = Date(o.ValidFrom),
            ValidTo = Date(o.ValidTo),
            SuccessorId = o.SuccessorId,
            Aliases = [.. o.Aliases.OrderBy(a => a.From).ThenBy(a => a.Name, StringComparer.Ordinal).Select(a => new AliasRow { Name = a.Name, From = Date(a.From), To = Date(a.To) })],
        };
    }

    /// <summary>
    /// Checked and normalised. A kind that leads the name (<c>อบต.แม่ยาว</c>) need not be chosen. Refuses with <see cref="BadFields"/>.
    /// </summary>
    internal static Result<OrganizationDetails> Read(OrganizationForm form)
    {
        var fields = new TypedFields();
        var nameTh = fields.Text(form.NameTh, nameof(NameTh), NameLimit);
        var nameEn = fields.Text(form.NameEn, nameof(NameEn), NameLimit);
        var code = ThaiText.FoldDigits(fields.Text(form.OfficialCode, nameof(OfficialCode), 20));
        var district = fields.Text(form.District, nameof(District), 100);
        // A foreign body needs no Thai name (FR-04); one that is too long is told as such.
        if (nameTh is null && nameEn is null && string.IsNullOrWhiteSpace(form.NameTh + form.NameEn))
            fields.Fail(nameof(NameTh), "Required");
        var kind = form.Kind ?? OrganizationKinds.FromDlaCode(code) ?? OrganizationKinds.Split(nameTh)?.Kind;
        if (kind is null || !Enum.IsDefined(kind.Value))
            fields.Fail(nameof(Kind), "Choose");
        var province = Provinces.Find(form.ProvinceCode);
        if (province is null && !string.IsNullOrWhiteSpace(form.ProvinceCode))
            fields.Fail(nameof(ProvinceCode), "Choose");
        var (from, to) = Period(fields, form.ValidFrom, form.ValidTo, nameof(ValidFrom), nameof(ValidTo));
        var details = new OrganizationDetails(form.Id, kind ?? default, nameTh ?? nameEn ?? "", nameEn, code.Length == 0 ? null : code,
            district is null ? null : province?.District(district) ?? district, province?.Code)
        {
            TaxId = ReadTaxId(fields, form.TaxId),
            Branch = ReadBranch(fields, form.Branch),
            Address = fields.Text(form.Address?.ReplaceLineEndings(" "), nameof(Address), Organization.AddressLimit),
            Mail = fields.Email(form.Mail, nameof(Mail)),
            ValidFrom = from,
            ValidTo = to,
            SuccessorId = form.SuccessorId,
            Aliases = ReadAliases(fields, form.Aliases),
        };
        return fields.Refusal is { } bad ? bad : details;
    }

    private static string? ReadTaxId(TypedFields fields, string? typed)
    {
        if (ThaiText.Normalize(typed).Length == 0)
            return null;
        if (ThaiId.Parse(typed) is { } id)
            return id.Digits;
        fields.Fail(nameof(TaxId), "NotATaxId");
        return null;
    }

    private static string? ReadBranch(TypedFields fields, string? typed)
    {
        var text = ThaiText.FoldDigits(ThaiText.Normalize(typed));
        if (text.Length == 0)
            return null;
        if (text is "สำนักงานใหญ่" || string.Equals(text, "head office", StringComparison.OrdinalIgnoreCase))
            return Organization.HeadOffice;
        // A sheet drops the zeros in front.
        if (text.Length <= BranchLength && text.All(char.IsAsciiDigit))
            return text.PadLeft(BranchLength, '0');
        fields.Fail(nameof(Branch), "NotABranch");
        return null;
    }

    private static List<AliasDetails> ReadAliases(TypedFields fields, List<AliasRow> rows)
    {
        var read = new List<AliasDetails>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (string.IsNullOrWhiteSpace(row.Name + row.From + row.To))
                continue;
            var name = fields.Text(row.Name, $"Aliases-{i}-Name", NameLimit, required: true);
            var (from, to) = Period(fields, row.From, row.To, $"Aliases-{i}-From", $"Aliases-{i}-To");
            if (name is not null && !read.Exists(a => a.Name == name))
                read.Add(new AliasDetails(name, from, to));
        }
        if (read.Count > MostAliases)
            fields.Fail($"Aliases-{MostAliases}-Name", "TooMany", MostAliases);
        return read;
    }

    private static (DateOnly? From, DateOnly? To) Period(TypedFields fields, string? typedFrom, string? typedTo, string fromField, string toField)
    {
        var (from, to) = (fields.Date(typedFrom, fromField), fields.Date(typedTo, toField));
        if (to < from)
            fields.Fail(toField, "EndBeforeStart");
        return (from, to);
    }
}

/// <summary>A further name, as typed.</summary>
public sealed class AliasRow
{
    public string? Name { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }
}
