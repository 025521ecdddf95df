using System.Reflection;
using System.Text.RegularExpressions;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.UnitTests.Architecture;

/// <summary>Words on screens: complete in both languages, and every one that code asks for exists.</summary>
public sealed partial class TextTests
{
    private static readonly string Folder = Path.Combine(Source.Web, "Localization");
    private static readonly Dictionary<string, Dictionary<string, string>> Thai = Read(english: false);
    private static readonly Dictionary<string, Dictionary<string, string>> English = Read(english: true);

    public static TheoryData<string> Areas => [.. Thai.Keys];

    public static TheoryData<Type> Refusals => [.. new[] { typeof(Refusal).Assembly, typeof(Program).Assembly }.SelectMany(a => a.GetTypes())
        .Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract && t != typeof(BadField))];

    [Fact]
    public void Both_languages_have_the_same_areas() => Assert.Equal(Thai.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Areas))]
    public void Both_languages_have_the_same_keys_with_the_same_placeholders(string area)
    {
        Assert.Equal(Thai[area].Keys.Order(StringComparer.Ordinal), English[area].Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Thai[area].Where(t => !Placeholders(t.Value).SetEquals(Placeholders(English[area][t.Key]))).Select(t => t.Key));
    }

    [Fact]
    public void Every_text_that_code_asks_for_exists()
    {
        var missing =
            from file in Source.Files(Source.Web, ".razor", ".cs")
            from Match key in Key().Matches(file.Text)
            let area = Thai.GetValueOrDefault(key.Groups[2].Value)
            where area is not null
            let name = key.Groups[3].Value // the beginning of one, when code goes on with {…} or +
            where key.Groups[4].Value != "\"" ? !area.Keys.Any(k => k.StartsWith(name, StringComparison.Ordinal)) : !area.ContainsKey(name)
            select $"{file.Name}: {key.Groups[2].Value}.{name}";

        Assert.Empty(missing.Distinct());
    }

    /// <summary>The door's app speaks by itself, from the words of two areas.</summary>
    [Fact]
    public void Every_text_that_the_doors_scripts_ask_for_exists()
    {
        var words = Thai["Door"].Keys.Concat(Thai["DoorApp"].Keys).ToHashSet(StringComparer.Ordinal);
        var asked = (
            from file in Source.Files(Path.Combine(Source.Web, "wwwroot", "door"), ".js", ".html")
            from Match said in Said().Matches(file.Text)
            from Match key in Quoted().Matches(said.Value)
            select (file.Name, Key: key.Groups[1].Value, Begins: key.Groups[2].Success)).ToList();

        Assert.True(asked.Count > 80);
        var missing = asked.Where(a => a.Begins ? !words.Any(w => w.StartsWith(a.Key, StringComparison.Ordinal)) : !words.Contains(a.Key));
        Assert.Empty(missing);
    }

    /// <summary>A screen's words come with its data.</summary>
    [Fact]
    public void Every_text_that_a_screens_scripts_ask_for_exists()
    {
        var asked = (
            from file in Source.Files(Path.Combine(Source.Web, "wwwroot", "screen"), ".js")
            from Match said in Regex.Matches(file.Text, @"\bsay\((?:[^()']|\([^()]*\))*'(\w+)'(?: : '(\w+)')?")
            from Group key in said.Groups.Cast<Group>().Skip(1)
            where key.Success
            select key.Value).ToList();

        Assert.True(asked.Count > 20);
        Assert.Equal([], asked.Where(key => !Thai["Screens"].ContainsKey(key)).ToList());
        Assert.All(new[] { "none", "before", "over", "ended" }, state => Assert.Contains($"Hall{state}", Thai["Screens"].Keys));
        Assert.All(new[] { "Moved", "OtherRoom", "Removed" }, kind => Assert.Contains(kind, Thai["Screens"].Keys));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_has_a_sentence_in_both_languages(Type refusal)
    {
        var properties = refusal.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var language in Languages.All)
        {
            var sentence = Texts.TryFind($"Refusals.{refusal.Name}", language);
            Assert.False(string.IsNullOrWhiteSpace(sentence), $"Refusals.{refusal.Name} is missing in {language}.");
            Assert.Subset(properties, Placeholders(sentence));
        }
    }

    [Fact]
    public void Every_reason_for_a_bad_field_has_a_sentence()
    {
        var missing =
            from file in Source.Files(Source.Src, ".cs", ".razor")
            from Match reason in Reason().Matches(file.Text)
            where !Thai["Refusals"].ContainsKey("BadField" + reason.Groups[1].Value)
            select $"{file.Name}: {reason.Groups[1].Value}";

        Assert.Empty(missing);
    }

    /// <summary>A summary of errors names each field by the text <c>Area.Field</c>; without one the reader sees a sentence about nothing.</summary>
    [Fact]
    public void Every_field_that_a_summary_names_has_a_label()
    {
        var missing =
            from folder in Source.Files(Source.Web, ".razor").GroupBy(f => Path.GetDirectoryName(f.Name))
            from file in folder
            from area in LabelAreas([file]) is { Length: > 0 } own ? own : LabelAreas(folder) // A part of a page is summed up by the page beside it.
            from Match field in ErrorOf().Matches(file.Text)
            where !Thai[area].ContainsKey(field.Groups[1].Value)
            select $"{file.Name}: {area}.{field.Groups[1].Value}";

        Assert.Empty(missing.Distinct());
    }

    private static string[] LabelAreas(IEnumerable<SourceFile> files) =>
        [.. files.SelectMany(f => LabelArea().Matches(f.Text)).Select(m => m.Groups[1].Value).Distinct()];

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value)];

    private static Dictionary<string, Dictionary<string, string>> Read(bool english) =>
        Directory.EnumerateFiles(Folder, "*.restext")
            .Where(path => path.EndsWith(".en.restext", StringComparison.Ordinal) == english)
            .ToDictionary(path => Path.GetFileName(path).Split('.')[0], path => File.ReadAllLines(path)
                .Where(line => line.Length > 0 && line[0] is not ('#' or ';') && line.Contains('=', StringComparison.Ordinal))
                .Select(line => line.Split('=', 2))
                .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal), StringComparer.Ordinal);

    [GeneratedRegex(@"(\$?)""([A-Z][A-Za-z]+)\.([A-Z][A-Za-z0-9]*)(""\s*\+|[""{])")]
    private static partial Regex Key();

    [GeneratedRegex(@"\bsay\([^()]*|data-say=""\w+""|\btexts\[[^\]]*|key: '\w+'|return '(?:Pin|Store)\w+'")]
    private static partial Regex Said();

    [GeneratedRegex(@"(?<!=== )['""]([A-Z][A-Za-z0-9]+)['""](\s*\+)?")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"new BadField\([^()]*(?:\([^()]*\))?[^()]*?, ""([A-Za-z]+)""")]
    private static partial Regex Reason();

    [GeneratedRegex(@"LabelArea=""(\w+)""")]
    private static partial Regex LabelArea();

    [GeneratedRegex(@"rrors\[\$?""(?:[^""\]]*-)?([A-Za-z]+)""\]")]
    private static partial Regex ErrorOf();

    [GeneratedRegex(@"\{([A-Za-z0-9]+)[^}]*\}")]
    private static partial Regex Placeholder();
}
