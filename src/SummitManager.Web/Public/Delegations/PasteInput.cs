using SummitManager.Registrations.Delegations;
using SummitManager.Web.Components;

namespace SummitManager.Web.Public.Delegations;

/// <summary>The pasted list as a browser posts it: first as text or file, then row by row as corrected on screen.</summary>
public sealed class PasteInput
{
    public string? RequestId { get; set; }
    public string? TypeId { get; set; }
    public string? Text { get; set; }
    /// <summary>Which button: <c>read</c>, <c>check</c>, <c>register</c>, <c>waitlist</c>.</summary>
    public string? Do { get; set; }
    public List<PasteRow>? Rows { get; set; }
}

public sealed class PasteRow
{
    public string? Number { get; set; }
    public string? Chosen { get; set; }
    /// <summary>Something stood against it when it was shown: once mended it is chosen by itself.</summary>
    public string? Bad { get; set; }
    public string? Title { get; set; }
    public string? Given { get; set; }
    public string? Family { get; set; }
    public string? Position { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    /// <summary>What was mended when it was read; said once.</summary>
    internal IReadOnlyList<RowNote> Notes { get; init; } = [];
    internal FormErrors Errors { get; set; } = FormErrors.None;

    internal DelegateForm ToForm() => new() { Title = Title, Given = Given, Family = Family, Position = Position, Phone = Phone, Email = Email };

    internal static PasteRow Of(PersonRow row) => new()
    {
        Number = row.Number.ToString(Localization.Texts.Numbers),
        Title = row.Form.Title,
        Given = row.Form.Given,
        Family = row.Form.Family,
        Position = row.Form.Position,
        Phone = row.Form.Phone,
        Email = row.Form.Email,
        Notes = row.Notes,
    };
}
