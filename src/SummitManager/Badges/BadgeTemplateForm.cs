using SummitManager.Documents.Layout;
using SummitManager.Shared;

namespace SummitManager.Badges;

/// <summary>The template as chosen on the screen, untouched; the preview draws it before it is saved.</summary>
public sealed record BadgeTemplateForm
{
    /// <summary>The version that was shown, 0 while nothing was ever saved; a save over somebody else's is refused.</summary>
    public int Version { get; set; }
    public BadgeFormat Format { get; set; }
    public BadgeColouring Colouring { get; set; }
    /// <summary>Five of <c>#RRGGBB</c>.</summary>
    public List<string?> ColourCodes { get; set; } = [];
    public bool ShowLogos { get; set; }
    public bool ShowEventTitle { get; set; }
    public bool ShowTitle { get; set; }
    public bool ShowEnglishName { get; set; }
    public bool ShowPosition { get; set; }
    public bool ShowOrganization { get; set; }
    public bool ShowProvince { get; set; }
    public bool ShowDelegation { get; set; }
    public bool ShowQr { get; set; }

    public static BadgeTemplateForm Of(BadgeTemplate t) => new()
    {
        Version = t.Version,
        Format = t.Format,
        Colouring = t.Colouring,
        ColourCodes = [.. t.ColourCodes],
        ShowLogos = t.ShowLogos,
        ShowEventTitle = t.ShowEventTitle,
        ShowTitle = t.ShowTitle,
        ShowEnglishName = t.ShowEnglishName,
        ShowPosition = t.ShowPosition,
        ShowOrganization = t.ShowOrganization,
        ShowProvince = t.ShowProvince,
        ShowDelegation = t.ShowDelegation,
        ShowQr = t.ShowQr,
    };

    /// <summary>A copy to change; colours are not shared.</summary>
    public BadgeTemplateForm Copy() => this with { ColourCodes = [.. ColourCodes] };

    /// <summary>Nothing is chosen otherwise than there.</summary>
    public bool SaysAs(BadgeTemplateForm other) =>
        ColourCodes.SequenceEqual(other.ColourCodes, StringComparer.OrdinalIgnoreCase) && this with { ColourCodes = other.ColourCodes } == other;

    /// <summary>Puts what was chosen into a template. Refusal: <see cref="BadFields"/> beside each colour that is none.</summary>
    public Result<Done> WriteTo(BadgeTemplate t)
    {
        var colours = Enumerable.Range(0, BadgeTemplate.Colours).Select(i => Ink.Read(ColourCodes.ElementAtOrDefault(i)?.Trim())).ToList();
        var wrong = colours.Index().Where(c => c.Item is null).Select(c => (Refusal)new BadField($"Colour-{c.Index}", "NotAColour")).ToList();
        if (wrong.Count > 0)
            return new BadFields(wrong);
        t.ColourCodes = [.. colours.Select(c => c!.Value.Hex)];
        (t.Format, t.Colouring) = (Format, Colouring);
        (t.ShowLogos, t.ShowEventTitle, t.ShowTitle, t.ShowEnglishName) = (ShowLogos, ShowEventTitle, ShowTitle, ShowEnglishName);
        (t.ShowPosition, t.ShowOrganization, t.ShowProvince, t.ShowDelegation, t.ShowQr) = (ShowPosition, ShowOrganization, ShowProvince, ShowDelegation, ShowQr);
        return Done.Instance;
    }
}
