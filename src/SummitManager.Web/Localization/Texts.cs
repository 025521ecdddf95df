using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using SummitManager.Shared;

namespace SummitManager.Web.Localization;

/// <summary>
/// The one place for words on screens. A key is <c>Area.Name</c>; each area is a pair of files beside this one, <c>Area.restext</c>
/// (Thai) and <c>Area.en.restext</c>. A test holds the two in step and finds every key that code asks for.
/// </summary>
public sealed class Texts
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Areas = new(StringComparer.Ordinal);
    private static readonly CultureInfo English = new("en");

    /// <summary>The language of the page being made.</summary>
    public Language Language => Languages.Parse(CultureInfo.CurrentUICulture.Name);

    public bool IsThai => Language == Language.Thai;

    public string this[string key] => Find(key, Language);

    /// <summary>With <c>{0}</c>, <c>{1}</c> … filled in. Pass finished strings for dates and names; numbers are grouped, and the word beside one follows it: <see cref="CountedWords"/>.</summary>
    public string this[string key, params object[] arguments] => string.Format(CountedWords.Instance, Find(key, Language), arguments);

    /// <summary>Digits as both languages write them here: 6,300.</summary>
    public static CultureInfo Numbers { get; } = CultureInfo.InvariantCulture;

    public static string Find(string key, Language language) =>
        TryFind(key, language) ?? throw new KeyNotFoundException($"There is no text {key}.");

    /// <summary>Every key of an area without the area's name, and its text: for scripts that speak by themselves.</summary>
    public static IReadOnlyDictionary<string, string> AllOf(string area, Language language)
    {
        var set = Area(area).GetResourceSet(language == Language.Thai ? CultureInfo.InvariantCulture : English, createIfNotExists: true, tryParents: false)
            ?? throw new KeyNotFoundException($"There are no texts {area}.");
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    public static string? TryFind(string key, Language language)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return null;
        return Area(key[..dot]).GetString(key[(dot + 1)..], language == Language.Thai ? CultureInfo.InvariantCulture : English);
    }
    private static ResourceManager Area(string name) =>
        Areas.GetOrAdd(name, n => new ResourceManager($"SummitManager.Web.Localization.{n}", typeof(Texts).Assembly));
}
