using SummitManager.Documents.Layout;
using SummitManager.Documents.Pdf;
using SummitManager.Shared;

namespace SummitManager.TestKit.Documents;

/// <summary>Pages as a file.</summary>
public static class Pdfs
{
    public static async Task<byte[]> OfAsync(IEnumerable<Page> pages, string title = "เอกสารทดสอบ", Language language = Language.Thai)
    {
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo(title, language, new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.Zero)));
        foreach (var page in pages)
            await pdf.AddAsync(page);
        await pdf.FinishAsync();
        return file.ToArray();
    }

    public static Task<byte[]> OfAsync(params Page[] pages) => OfAsync(pages.AsEnumerable());
}
