namespace SummitManager.Documents.Fonts;

/// <summary>The fonts of our documents, embedded in the assembly and parsed once. Sarabun is the official look, Charm is for certificates.</summary>
public static class DocumentFonts
{
    private static readonly Lazy<FontFace> LazySarabun = new(() => Load("Sarabun-Regular.ttf"));
    private static readonly Lazy<FontFace> LazySarabunBold = new(() => Load("Sarabun-Bold.ttf"));
    private static readonly Lazy<FontFace> LazyCharmBold = new(() => Load("Charm-Bold.ttf"));

    public static FontFace Sarabun => LazySarabun.Value;
    public static FontFace SarabunBold => LazySarabunBold.Value;
    public static FontFace CharmBold => LazyCharmBold.Value;

    private static FontFace Load(string name)
    {
        using var stream = typeof(DocumentFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return FontFace.Parse(data);
    }
}
