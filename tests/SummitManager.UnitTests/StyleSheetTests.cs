using System.Globalization;
using System.Text.RegularExpressions;

namespace SummitManager.UnitTests;

/// <summary>What the style sheets promise to tired eyes and slow phones: contrast, small size, unclipped tone marks.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "src/SummitManager.Web/wwwroot/css");
    private static readonly string Tokens = File.ReadAllText(Path.Combine(Folder, "tokens.css"));
    private static readonly Dictionary<string, string> Light = Colours(Tokens[Tokens.IndexOf(":root {", StringComparison.Ordinal)..], "}");
    private static readonly Dictionary<string, string> Dark = Colours(After("[data-theme=\"dark\"] {"), "}");
    private static readonly Dictionary<string, string> DarkByDevice = Colours(After(":root:not([data-theme=\"light\"]) {"), "}");
    private static readonly Dictionary<string, string> Door = Colours(File.ReadAllText(Path.Combine(Folder, "door.css")), "}");

    [Theory]
    [InlineData("ink", "paper"), InlineData("ink", "surface"), InlineData("ink", "surface-sunk"), InlineData("ink", "accent-tint")]
    [InlineData("ink-muted", "paper"), InlineData("ink-muted", "surface"), InlineData("ink-muted", "surface-sunk")]
    [InlineData("accent", "paper"), InlineData("accent", "surface"), InlineData("accent", "surface-sunk"), InlineData("accent", "accent-tint")]
    [InlineData("accent-ink", "accent"), InlineData("accent-ink", "accent-strong")]
    [InlineData("success", "surface"), InlineData("success", "success-tint"), InlineData("ink", "success-tint")]
    [InlineData("warning", "surface"), InlineData("warning", "warning-tint"), InlineData("ink", "warning-tint")]
    [InlineData("danger", "surface"), InlineData("danger", "danger-tint"), InlineData("ink", "danger-tint")]
    [InlineData("surface", "success"), InlineData("surface", "warning"), InlineData("surface", "danger")]
    public void Text_stands_out_by_day_and_by_night(string text, string ground)
    {
        Assert.True(Contrast(Light[text], Light[ground]) >= 4.5, "light");
        Assert.True(Contrast(Dark[text], Dark[ground]) >= 4.5, "dark");
    }

    [Theory]
    [InlineData("line-strong", "surface"), InlineData("line-strong", "paper"), InlineData("focus", "paper"), InlineData("focus", "surface")]
    public void Edges_of_fields_and_focus_can_be_seen(string edge, string ground)
    {
        Assert.True(Contrast(Light[edge], Light[ground]) >= 3, "light");
        Assert.True(Contrast(Dark[edge], Dark[ground]) >= 3, "dark");
    }

    [Theory]
    [InlineData("door-ink", "door-paper"), InlineData("door-muted", "door-paper"), InlineData("door-ink", "door-raised")]
    [InlineData("door-yes-ink", "door-yes"), InlineData("door-look-ink", "door-look"), InlineData("door-no-ink", "door-no")]
    public void The_door_is_readable_in_bright_light(string text, string ground) =>
        Assert.True(Contrast(Door[text], Door[ground]) >= 7);

    [Theory]
    [InlineData(1, "light"), InlineData(2, "light"), InlineData(3, "light"), InlineData(4, "dark"), InlineData(5, "dark")]
    public void A_position_group_is_readable_and_a_clear_step_lighter_than_the_one_before(int group, string ink)
    {
        Assert.True(Contrast(Light[$"group-ink-{ink}"], Light[$"group-{group}"]) >= 4.5);
        Assert.True(group == 1 || Luminance(Light[$"group-{group}"]) > Luminance(Light[$"group-{group - 1}"]));
        Assert.True(group == 1 || Contrast(Light[$"group-{group}"], Light[$"group-{group - 1}"]) >= 1.5);
    }

    [Fact]
    public void Night_looks_the_same_whether_the_device_or_the_reader_chose_it() => Assert.Equal(Dark, DarkByDevice);

    [Fact]
    public void A_public_page_needs_less_than_20_KB_of_style() =>
        Assert.InRange(new[] { "tokens.css", "site.css" }.Sum(name => new FileInfo(Path.Combine(Folder, name)).Length), 1, 20 * 1024);

    [Fact]
    public void No_letter_is_spaced_apart()
    {
        var spaced = Directory.EnumerateFiles(Folder, "*.css")
            .SelectMany(File.ReadLines)
            .Where(line => LetterSpacing().Matches(line).Any(match => !match.Groups[1].Value.StartsWith('0')));

        Assert.Empty(spaced);
    }

    private static string After(string head) =>
        Tokens[(Tokens.IndexOf(head, StringComparison.Ordinal) + head.Length)..];

    private static Dictionary<string, string> Colours(string css, string end) =>
        Colour().Matches(css[..css.IndexOf(end, StringComparison.Ordinal)])
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // WCAG 2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    private static double Luminance(string hex)
    {
        double Channel(int start)
        {
            var value = int.Parse(hex.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();

    [GeneratedRegex("letter-spacing: ([^;]+);")]
    private static partial Regex LetterSpacing();
}
