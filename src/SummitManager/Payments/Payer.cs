using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>In whose name a document is made out: copied into it, so that a later change of the directory alters no paper.</summary>
public sealed record Payer
{
    /// <summary>The authority's or person's name, as the receipt says it.</summary>
    public string Name { get; init; } = "";
    /// <summary>With the postcode; empty where none was given.</summary>
    public string Address { get; init; } = "";
    /// <summary>13 digits; null where none was given.</summary>
    public string? TaxId { get; init; }
    /// <summary>Five digits, 00000 is the head office; null where it was not stated. A tax invoice to a company must say it.</summary>
    public string? Branch { get; init; }

    /// <summary>What was typed, checked. Refuses with <see cref="BadFields"/>.</summary>
    public static Result<Payer> Read(PayerForm form)
    {
        var fields = new TypedFields();
        var name = fields.Text(form.Name, nameof(form.Name), 300, required: true);
        var address = fields.Text((form.Address ?? "").ReplaceLineEndings(" "), nameof(form.Address), 500);
        var taxId = fields.Text(form.TaxId, nameof(form.TaxId), 30);
        var read = ThaiId.Parse(taxId);
        if (taxId is not null && read is null)
            fields.Fail(nameof(form.TaxId), "NotATaxId");
        var branch = ReadBranch(fields, form.Branch);
        if (fields.Refusal is { } bad)
            return bad;
        return new Payer { Name = name!, Address = address ?? "", TaxId = read?.Digits, Branch = branch };
    }

    private static string? ReadBranch(TypedFields fields, string? typed)
    {
        var text = ThaiText.FoldDigits(ThaiText.Normalize(typed));
        if (text.Length == 0)
            return null;
        if (text is "สำนักงานใหญ่" || text.Equals("head office", StringComparison.OrdinalIgnoreCase))
            return "00000";
        if (text.Length <= 5 && text.All(char.IsAsciiDigit))
            return text.PadLeft(5, '0');
        fields.Fail(nameof(PayerForm.Branch), "NotABranch");
        return null;
    }
}

/// <summary>As typed.</summary>
public sealed record PayerForm
{
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? TaxId { get; set; }
    public string? Branch { get; set; }

    public static PayerForm Of(Payer payer) => new() { Name = payer.Name, Address = payer.Address, TaxId = payer.TaxId, Branch = payer.Branch };
}
