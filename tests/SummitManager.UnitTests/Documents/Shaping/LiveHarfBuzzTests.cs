using System.Text;
using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>The same comparison on texts that nobody chose: 21,000 strings of any letters and marks in any order.</summary>
public sealed class LiveHarfBuzzTests
{
    private const int PerFont = 7_000;

    private static readonly string[] Thai = [.. Characters(0x0E01, 0x0E3A), .. Characters(0x0E40, 0x0E5B)];
    private static readonly string[] ThaiMarks = ["", "", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "่", "้", "๊", "๋", "์", "ํ", "ฺ", "๎", "ำ", "้ำ", "ี่", "ุ้"];
    private static readonly string[] Latin = [.. Characters(' ', '~'), .. Characters(0xC0, 0x17E), .. Characters(0x1EA0, 0x1EF9)];
    private static readonly string[] Accents = [.. Characters(0x0300, 0x0304), .. Characters(0x0306, 0x030C), "\u031B", "\u0323", "\u0324", "\u0326", "\u0327", "\u0328", "\u032E", "\u0331"];

    /// <summary>What is not seen, spaces that fonts lack, what comes apart, what no font of ours has.</summary>
    private static readonly string[] Odd =
        ["\u200B", "\u200C", "\u200D", "\u2060", "ก\uFE0F", "\u00A0", "\u00AD", "\u2007", "\u2009", "\u202F", "\u3000", "\u2011", "1\u20442", "ﬁ", "\u212B", "\u034F", "◌", "…", "😀", "中", "ж", "€", "฿"];

    [HarfBuzzFact]
    public void Random_texts_are_shaped_as_harfbuzz_does()
    {
        var random = new Random(26112026);
        foreach (var font in GoldenFile.FontNames)
        {
            var texts = Enumerable.Range(0, PerFont).Select(_ => Text(random)).ToList();
            var theirs = HarfBuzz.Shape(GoldenFile.FontFileOf(font), texts);

            var different = texts.Zip(theirs).Where(pair => !Shaper.Shape(GoldenFile.FaceOf(font), pair.First).SequenceEqual(pair.Second))
                .Select(pair => $"{pair.First}: {string.Join(' ', pair.First.Select(c => $"{(int)c:X4}"))}");
            Assert.Empty(different);
            Assert.InRange(theirs.Count(glyphs => glyphs.Any(HarfBuzzText.IsMoved)), PerFont / 2, PerFont);
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        var mostlyThai = random.Next(3) > 0;
        for (var parts = random.Next(1, 15); parts > 0; parts--)
        {
            var thai = random.Next(100) < (mostlyThai ? 85 : 15);
            text.Append(Pick(random.Next(100) < 4 ? Odd : thai ? Thai : Latin));
            text.Append(thai ? Pick(ThaiMarks) + Pick(ThaiMarks) : random.Next(4) == 0 ? Pick(Accents) + Pick(Accents) : "");
        }

        return text.ToString();

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private static IEnumerable<string> Characters(int first, int last) => Enumerable.Range(first, last - first + 1).Select(char.ConvertFromUtf32);
}
