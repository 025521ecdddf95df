using SummitManager.Thai;

namespace SummitManager.Showcase;

public enum PledgeFault
{
    /// <summary>No tab, so there is no telling where the province ends.</summary>
    NoTab,
    UnknownProvince,
    NoText,
    TooLong,
    /// <summary>The province stands on a line above.</summary>
    Twice,
}

/// <summary>A pasted line.</summary>
/// <param name="Number">From 1, empty lines counted.</param>
/// <param name="Written">What stood where the province should.</param>
/// <param name="Fault">Null for a good one.</param>
public sealed record PledgeLine(int Number, string Written, Province? Province, string Text, string? PledgedBy, PledgeFault? Fault);

/// <summary>Reads lines as they come from a spreadsheet: <c>จังหวัด ⇥ คำมั่น ⇥ ผู้ให้คำมั่น</c>, the last one optional. Pure.</summary>
public static class PledgeLines
{
    /// <summary>Of all that is pasted; 77 long pledges fit.</summary>
    public const int Limit = 200_000;

    public static IReadOnlyList<PledgeLine> Read(string? pasted)
    {
        var lines = (pasted ?? "").ReplaceLineEndings("\n").Split('\n');
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<PledgeLine>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || (read.Count == 0 && IsHeading(lines[i])))
                continue;
            var cells = lines[i].Split('\t');
            var written = ThaiText.Normalize(cells[0]);
            var province = Provinces.Find(written);
            var text = cells.Length > 1 ? ThaiText.Normalize(cells[1]) : "";
            var by = cells.Length > 2 ? ThaiText.Normalize(cells[2]) : "";
            PledgeFault? fault = cells.Length < 2 ? PledgeFault.NoTab
                : province is null ? PledgeFault.UnknownProvince
                : text.Length == 0 ? PledgeFault.NoText
                : text.Length > Pledge.TextLimit || by.Length > Pledge.ByLimit ? PledgeFault.TooLong
                : !seen.Add(province.Code) ? PledgeFault.Twice
                : null;
            read.Add(new PledgeLine(i + 1, written, province, text, by.Length == 0 ? null : by, fault));
        }
        return read;
    }

    /// <summary>The first line of a copied table.</summary>
    private static bool IsHeading(string line) => ThaiText.SearchText(line.Split('\t')[0]) is "จังหวัด" or "province";
}
