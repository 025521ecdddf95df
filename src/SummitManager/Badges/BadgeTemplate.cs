using SummitManager.Data;

namespace SummitManager.Badges;

/// <summary>What gives a badge its colour.</summary>
public enum BadgeColouring
{
    /// <summary>The type of registration, in the colour it has on every screen.</summary>
    Type,
    /// <summary>The position group (FR-41): executives, council, officials, government, guests.</summary>
    PositionGroup,
    None,
}

/// <summary>How the badges of an event look, as the organiser chose. One row an event; without one the defaults hold.</summary>
public sealed class BadgeTemplate : IVersioned
{
    public const int Colours = 5;

    /// <summary>The five colours of the screens, each a clear step lighter than the one before, so that they also differ in grey.</summary>
    public static readonly IReadOnlyList<string> UsualColours = ["#14284B", "#7D3414", "#2B7D84", "#E3AD3F", "#CFE3F7"];

    public Guid EventId { get; init; }
    public BadgeFormat Format { get; set; } = BadgeFormat.EightOnA4;
    public BadgeColouring Colouring { get; set; } = BadgeColouring.Type;
    /// <summary>Five of <c>#RRGGBB</c>, in the order of the types' colours 1 to 5.</summary>
    public List<string> ColourCodes { get; set; } = [.. UsualColours];
    public bool ShowLogos { get; set; } = true;
    public bool ShowEventTitle { get; set; } = true;
    /// <summary>The person's title before the name: นาย, พลอากาศเอก ดร.</summary>
    public bool ShowTitle { get; set; } = true;
    /// <summary>A second line in English for whoever gave an English name (FR-24).</summary>
    public bool ShowEnglishName { get; set; } = true;
    public bool ShowPosition { get; set; } = true;
    public bool ShowOrganization { get; set; } = true;
    public bool ShowProvince { get; set; } = true;
    /// <summary>คณะที่ 12, for lining up.</summary>
    public bool ShowDelegation { get; set; }
    public bool ShowQr { get; set; } = true;
    public int Version { get; private set; }

    public static BadgeTemplate Usual(Guid eventId) => new() { EventId = eventId };
}
