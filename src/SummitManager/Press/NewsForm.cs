using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Press;

/// <summary>A piece of news as typed, or as <see cref="DraftNews"/> proposes it.</summary>
public sealed class NewsForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    /// <summary>The version that was shown; a save over somebody else's is refused.</summary>
    public int Version { get; set; }
    public string? TitleTh { get; set; }
    public string? TitleEn { get; set; }
    public string? BodyTh { get; set; }
    public string? BodyEn { get; set; }
    public string? SourceTh { get; set; }
    public string? SourceEn { get; set; }
    public string? Hashtags { get; set; }

    public static NewsForm Of(NewsItem n) => new()
    {
        Id = n.Id,
        Version = n.Version,
        TitleTh = n.TitleTh,
        TitleEn = n.TitleEn,
        BodyTh = n.BodyTh,
        BodyEn = n.BodyEn,
        SourceTh = n.SourceTh,
        SourceEn = n.SourceEn,
        Hashtags = n.Hashtags,
    };

    /// <returns>The text, or <see cref="BadFields"/>. English is there whole or not at all: half of it would be shown in Thai anyway.</returns>
    internal Result<NewsText> Read()
    {
        var fields = new TypedFields();
        var hasEnglish = !string.IsNullOrWhiteSpace(TitleEn) || !string.IsNullOrWhiteSpace(BodyEn);
        var text = new NewsText(
            fields.Text(TitleTh, nameof(TitleTh), NewsItem.TitleLimit, required: true) ?? "",
            fields.Text(TitleEn, nameof(TitleEn), NewsItem.TitleLimit, hasEnglish),
            fields.Lines(BodyTh, nameof(BodyTh), NewsItem.BodyLimit, required: true) ?? "",
            fields.Lines(BodyEn, nameof(BodyEn), NewsItem.BodyLimit, hasEnglish),
            fields.Text(SourceTh, nameof(SourceTh), NewsItem.SourceLimit),
            fields.Text(SourceEn, nameof(SourceEn), NewsItem.SourceLimit),
            Events.Hashtags.Read(fields, Hashtags, nameof(Hashtags)));
        return fields.Refusal is { } bad ? bad : text;
    }
}
