using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>
/// Our shaper against HarfBuzz, glyph for glyph: number, cluster, advance and place. HarfBuzz shapes one script at a time, so a text in
/// two scripts was given to it run by run, cut by our <see cref="ScriptRuns"/>.
/// </summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Fonts => [.. GoldenFile.FontNames];

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Clusters_are_shaped_as_harfbuzz_does(string font)
    {
        var file = new GoldenFile(font, GoldenFile.Clusters);

        Assert.Empty(Differences(file));
        Assert.InRange(file.Read().Select(line => line.Text).Distinct().Count(), 12_000, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Names_and_organisations_are_shaped_as_harfbuzz_does(string font)
    {
        var file = new GoldenFile(font, GoldenFile.Names);

        Assert.Empty(Differences(file));
        Assert.InRange(file.Read().Select(line => line.Text).Distinct().Count(), 600, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public void Most_clusters_and_names_carry_marks_that_are_moved(string font)
    {
        Assert.InRange(Moved(GoldenFile.Clusters), 0.7, 1);
        Assert.InRange(Moved(GoldenFile.Names), 0.4, 1);

        double Moved(string kind) => new GoldenFile(font, kind).Read().Average(line => line.Glyphs.Any(HarfBuzzText.IsMoved) ? 1.0 : 0.0);
    }

    /// <summary>The negative control: without it, a comparison that compares nothing would be as green.</summary>
    [Theory]
    [MemberData(nameof(Fonts))]
    public void Without_the_placing_of_marks_thousands_differ(string font)
    {
        Assert.InRange(Differences(new GoldenFile(font, GoldenFile.Clusters), marks: false).Count(), 8_000, int.MaxValue);
        Assert.InRange(Differences(new GoldenFile(font, GoldenFile.Names), marks: false).Count(), 250, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public void The_files_were_made_with_the_fonts_that_are_embedded(string font) =>
        Assert.All(GoldenFile.All.Where(file => file.Font == font), file => Assert.Contains(file.FontSum(), file.FirstLine(), StringComparison.Ordinal));

    private static IEnumerable<string> Differences(GoldenFile file, bool marks = true) =>
        from line in file.Read()
        let ours = Shaper.Shape(file.Face, line.Text, marks)
        where !ours.SequenceEqual(line.Glyphs)
        select $"{line.Text}\n  ours      {HarfBuzzText.Print(ours)}\n  HarfBuzz  {HarfBuzzText.Print(line.Glyphs)}";
}
