using SummitManager.Data;

namespace SummitManager.Attendance;

/// <summary>
/// How the certificates of an event look and read, as the organiser chose. Breaks in the wording are placed by hand: no program
/// knows where a formal sentence may turn.
/// </summary>
public sealed class CertificateTemplate : IVersioned
{
    public const int WordingLimit = 1000;
    public const int MostSignatures = 3;

    public Guid EventId { get; init; }
    /// <summary>Covers the whole page; made in A4 landscape. Without one a plain frame is drawn.</summary>
    public Guid? BackgroundFileId { get; set; }
    public bool ShowLogos { get; set; } = true;
    /// <summary>๑๒๓ in number, date and wording (Thai certificates only).</summary>
    public bool ThaiDigits { get; set; } = true;
    public bool ShowPosition { get; set; } = true;
    public string HeadingTh { get; set; } = "เกียรติบัตร";
    public string HeadingEn { get; set; } = "Certificate";
    public string OpeningTh { get; set; } = "ให้ไว้เพื่อแสดงว่า";
    public string OpeningEn { get; set; } = "This is to certify that";
    /// <summary>May hold {event}, {dates}, {venue}; a line break is a line break.</summary>
    public string BodyTh { get; set; } = "ได้เข้าร่วม{event}\nระหว่างวันที่ {dates}";
    public string BodyEn { get; set; } = "attended {event}\n{dates}";
    public string ClosingTh { get; set; } = "ให้ไว้ ณ วันที่ {date}";
    public string ClosingEn { get; set; } = "Given on {date}";
    public List<CertificateSignature> Signatures { get; set; } = [];
    public int Version { get; private set; }

    public static CertificateTemplate Usual(Guid eventId) => new() { EventId = eventId };
}

/// <summary>Who signs. The picture of the signature may be missing: then there is room to sign by hand.</summary>
public sealed class CertificateSignature
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public int Order { get; set; }
    public string Name { get; set; } = "";
    /// <summary>One or two lines.</summary>
    public string Position { get; set; } = "";
    public Guid? PictureFileId { get; set; }
}
