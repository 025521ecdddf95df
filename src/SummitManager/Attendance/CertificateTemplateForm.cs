using System.Runtime.CompilerServices;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Attendance;

/// <summary>The certificate's template as typed, untouched; the preview draws it before it is saved.</summary>
public sealed record CertificateTemplateForm
{
    /// <summary>The version that was shown, 0 while nothing was ever saved; a save over somebody else's is refused.</summary>
    public int Version { get; set; }
    /// <summary>A stored picture; null is the plain frame.</summary>
    public Guid? BackgroundFileId { get; set; }
    public bool ShowLogos { get; set; }
    public bool ThaiDigits { get; set; }
    public bool ShowPosition { get; set; }
    public string? HeadingTh { get; set; }
    public string? HeadingEn { get; set; }
    public string? OpeningTh { get; set; }
    public string? OpeningEn { get; set; }
    public string? BodyTh { get; set; }
    public string? BodyEn { get; set; }
    public string? ClosingTh { get; set; }
    public string? ClosingEn { get; set; }
    /// <summary>In order; rows left empty are dropped.</summary>
    public List<SignatureRow> Signatures { get; set; } = [];

    public static CertificateTemplateForm Of(CertificateTemplate t) => new()
    {
        Version = t.Version,
        BackgroundFileId = t.BackgroundFileId,
        ShowLogos = t.ShowLogos,
        ThaiDigits = t.ThaiDigits,
        ShowPosition = t.ShowPosition,
        HeadingTh = t.HeadingTh,
        HeadingEn = t.HeadingEn,
        OpeningTh = t.OpeningTh,
        OpeningEn = t.OpeningEn,
        BodyTh = t.BodyTh,
        BodyEn = t.BodyEn,
        ClosingTh = t.ClosingTh,
        ClosingEn = t.ClosingEn,
        Signatures = [.. t.Signatures.OrderBy(s => s.Order).Select(s => new SignatureRow { Id = s.Id, Name = s.Name, Position = s.Position, PictureFileId = s.PictureFileId })],
    };

    /// <summary>
    /// Puts what was typed into a template, all but the signatures' rows, which the answer holds. Refusals: <see cref="BadFields"/>; faults
    /// of a signature are named <c>Signatures-0-Name</c>.
    /// </summary>
    public Result<IReadOnlyList<SignatureRow>> WriteTo(CertificateTemplate t)
    {
        var fields = new TypedFields();
        (t.ShowLogos, t.ThaiDigits, t.ShowPosition, t.BackgroundFileId) = (ShowLogos, ThaiDigits, ShowPosition, BackgroundFileId);
        t.HeadingTh = fields.Text(HeadingTh, nameof(HeadingTh), 200, required: true) ?? "";
        t.HeadingEn = fields.Text(HeadingEn, nameof(HeadingEn), 200, required: true) ?? "";
        t.OpeningTh = fields.Text(OpeningTh, nameof(OpeningTh), 200) ?? "";
        t.OpeningEn = fields.Text(OpeningEn, nameof(OpeningEn), 200) ?? "";
        t.BodyTh = fields.Lines(BodyTh, nameof(BodyTh), CertificateTemplate.WordingLimit, required: true) ?? "";
        t.BodyEn = fields.Lines(BodyEn, nameof(BodyEn), CertificateTemplate.WordingLimit, required: true) ?? "";
        t.ClosingTh = fields.Text(ClosingTh, nameof(ClosingTh), 200) ?? "";
        t.ClosingEn = fields.Text(ClosingEn, nameof(ClosingEn), 200) ?? "";
        var rows = new List<SignatureRow>();
        for (var i = 0; i < Signatures.Count; i++)
        {
            var row = Signatures[i];
            if (row.PictureFileId is null && string.IsNullOrWhiteSpace(row.Name) && string.IsNullOrWhiteSpace(row.Position))
                continue;
            rows.Add(row with
            {
                Name = fields.Text(row.Name, $"Signatures-{i}-Name", 200, required: true),
                Position = fields.Lines(row.Position, $"Signatures-{i}-Position", 300),
            });
        }
        if (rows.Count > CertificateTemplate.MostSignatures)
            fields.Fail($"Signatures-{CertificateTemplate.MostSignatures}-Name", "TooMany", CertificateTemplate.MostSignatures);
        return fields.Refusal is { } unreadable ? unreadable : rows;
    }
}

/// <summary>One who signs, as typed.</summary>
public sealed record SignatureRow
{
    /// <summary>Key of the stored row; null is a new one.</summary>
    public Guid? Id { get; set; }
    public string? Name { get; set; }
    /// <summary>One or two lines.</summary>
    public string? Position { get; set; }
    public Guid? PictureFileId { get; set; }

    /// <summary>Each row is itself, whatever is typed in it: two that are empty yet are two on the screen, and one that is typed in stays the one it was.</summary>
    public bool Equals(SignatureRow? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
