using System.Text.Json;
using SummitManager.Shared;

namespace SummitManager.Thai;

/// <summary>The 77 provinces as reference data (FR-13), from <c>provinces.data.json</c>.</summary>
public static class Provinces
{
    private static readonly string[] Prefixes = ["จังหวัด", "จ."];
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly Dictionary<Language, IReadOnlyList<Province>> InOrder = Load();
    private static readonly Dictionary<string, Province> ByText = Index();

    /// <summary>All 77 in Thai dictionary order.</summary>
    public static IReadOnlyList<Province> All => InOrder[Language.Thai];

    /// <summary>All 77 in the order a reader of <paramref name="language"/> expects.</summary>
    public static IReadOnlyList<Province> Sorted(Language language) => InOrder[language];

    /// <summary>
    /// The province a text means, or null: Thai or English name, alias, code (<c>57</c>, <c>TH-57</c>), with or without จังหวัด, จ. or
    /// Province; spaces, dots, capitals and missing tone marks do not matter. Never guesses from a part of a name.
    /// </summary>
    public static Province? Find(string? text)
    {
        var name = ThaiText.Normalize(text);
        foreach (var prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                name = name[prefix.Length..];
            }
        }

        var key = Key(name);
        return ByText.GetValueOrDefault(key.EndsWith("province", StringComparison.Ordinal) ? key[..^"province".Length] : key);
    }

    private static Dictionary<Language, IReadOnlyList<Province>> Load()
    {
        using var stream = typeof(Provinces).Assembly.GetManifestResourceStream("SummitManager.Thai.provinces.data.json")
            ?? throw new InvalidOperationException("The province table is missing from the assembly.");
        var provinces = JsonSerializer.Deserialize<List<Row>>(stream, Web)!.ConvertAll(row => new Province
        {
            Code = row.Code,
            Name = new(row.Th, row.En),
            Aliases = ProvinceAliases.Of(row.Code),
            SixRegion = Regions.FromThai(row.Region6),
        });
        return Languages.All.ToDictionary(
            language => language,
            IReadOnlyList<Province> (language) => [.. provinces.OrderBy(p => ThaiText.SortKey(p.Name.In(language)), StringComparer.Ordinal)]);
    }

    private static Dictionary<string, Province> Index()
    {
        Dictionary<string, Province> index = new(StringComparer.Ordinal);
        foreach (var province in All)
        {
            foreach (var name in (string[])[province.Code, $"TH-{province.Code}", province.Name.Thai, province.Name.English, .. province.Aliases])
            {
                // One alias with two meanings must stop the program at start, not send a delegation to the wrong province.
                if (!index.TryAdd(Key(name), province) && index[Key(name)] != province)
                {
                    throw new InvalidOperationException($"Two provinces are called {name}.");
                }
            }
        }

        return index;
    }

    private static string Key(string name) => ThaiText.SearchText(name).Replace(" ", "", StringComparison.Ordinal);

    private sealed record Row(string Code, string Th, string En, string Region6);
}
