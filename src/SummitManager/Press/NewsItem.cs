using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

public enum NewsState
{
    Draft,
    /// <summary>An organiser has read exactly this text; whoever changes it makes a draft of it again.</summary>
    Approved,
    Published,
    /// <summary>Was public and is no more; its address says so.</summary>
    Withdrawn,
}

/// <summary>One piece of news about the event, in Thai and, where there is one, in English (FR-66).</summary>
public sealed class NewsItem : IVersioned
{
    public const int TitleLimit = 600;
    public const int BodyLimit = 10_000;
    public const int SourceLimit = 300;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    /// <summary>In its address, counted from 1 in the order of first publication; kept for good. Null before that.</summary>
    public int? Number { get; private set; }
    public NewsState State { get; private set; }
    public string TitleTh { get; private set; } = "";
    /// <summary>Title and body are there in English together, or neither is.</summary>
    public string? TitleEn { get; private set; }
    public string BodyTh { get; private set; } = "";
    public string? BodyEn { get; private set; }
    /// <summary>Whose news it is, printed as <c>ที่มา: …</c>.</summary>
    public string? SourceTh { get; private set; }
    public string? SourceEn { get; private set; }
    /// <summary>Separated by spaces, each with its <c>#</c> (FR-67).</summary>
    public string? Hashtags { get; private set; }

    public DateTimeOffset EditedAt { get; private set; }
    public string EditedBy { get; private set; } = "";
    /// <summary>Null while it is a draft.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }
    public string? ApprovedBy { get; private set; }
    /// <summary>When it was last made public; stays after withdrawing.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    public string? PublishedBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public int Version { get; private set; }

    public bool HasEnglish => TitleEn is not null && BodyEn is not null;

    public string Title(Language language) => language == Language.English && HasEnglish ? TitleEn! : TitleTh;

    public string Body(Language language) => language == Language.English && HasEnglish ? BodyEn! : BodyTh;

    public string? Source(Language language) => language == Language.English && HasEnglish ? SourceEn ?? SourceTh : SourceTh;

    /// <summary>Another text is a draft, whatever the one before was.</summary>
    internal void Write(NewsText text, string by, DateTimeOffset now)
    {
        (TitleTh, TitleEn, BodyTh, BodyEn) = (text.TitleTh, text.TitleEn, text.BodyTh, text.BodyEn);
        (SourceTh, SourceEn, Hashtags) = (text.SourceTh, text.SourceEn, text.Hashtags);
        (State, EditedBy, EditedAt) = (NewsState.Draft, by, now);
        (ApprovedAt, ApprovedBy) = (null, null);
    }

    internal void Approve(string by, DateTimeOffset now) => (State, ApprovedBy, ApprovedAt) = (NewsState.Approved, by, now);

    internal void Publish(int number, string by, DateTimeOffset now) =>
        (State, Number, PublishedBy, PublishedAt, WithdrawnBy, WithdrawnAt) = (NewsState.Published, number, by, now, null, null);

    internal void Withdraw(string by, DateTimeOffset now) => (State, WithdrawnBy, WithdrawnAt) = (NewsState.Withdrawn, by, now);
}

/// <summary>A <see cref="NewsForm"/> that could be read.</summary>
internal sealed record NewsText(string TitleTh, string? TitleEn, string BodyTh, string? BodyEn, string? SourceTh, string? SourceEn, string? Hashtags);
