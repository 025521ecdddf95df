using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>What all news of an event share: whose they are, and the words that go along when they are shared (FR-66, FR-67).</summary>
public sealed class PressSettings : IVersioned
{
    public const int CreditLimit = NewsItem.SourceLimit;
    public const int ShareLimit = 500;

    public Guid EventId { get; init; }
    /// <summary>Source of a new draft; the hosts where nobody said.</summary>
    public string? CreditTh { get; set; }
    public string? CreditEn { get; set; }
    /// <summary>Name of the organiser's page on social media.</summary>
    public string? PageCredit { get; set; }
    public string? ShareTextTh { get; set; }
    public string? ShareTextEn { get; set; }
    public int Version { get; private set; }

    public string? ShareText(Language language) => language == Language.Thai ? ShareTextTh : ShareTextEn ?? ShareTextTh;
}
