namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>Renews the golden files; deploy/golden/make.sh calls it.</summary>
public sealed class GoldenMaker
{
    public const string Variable = "SUMMIT_MAKE_GOLDEN";

    [MakeGoldenFact]
    public void Writes_what_harfbuzz_makes_of_the_texts()
    {
        foreach (var file in GoldenFile.All)
        {
            IReadOnlyList<string> texts = [.. file.Kind == GoldenFile.Clusters ? GoldenTexts.Clusters() : GoldenTexts.Names()];

            file.Write(texts, HarfBuzz.Shape(file.FontFile, texts));

            Assert.Equal(texts.Count, file.Read().Count);
        }
    }

    private sealed class MakeGoldenFactAttribute : FactAttribute
    {
        public MakeGoldenFactAttribute()
        {
            if (Environment.GetEnvironmentVariable(Variable) != "1")
            {
                Skip = $"It writes files: deploy/golden/make.sh sets {Variable}=1.";
            }
        }
    }
}
