using SummitManager.Documents.Layout;
using SummitManager.Documents.Pdf;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

internal static class ProtocolPdf
{
    public static async Task<byte[]> MakeAsync(string title, Language language, IReadOnlyList<Page> pages, DateTimeOffset now, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo(title, language, now));
        foreach (var page in pages)
            await pdf.AddAsync(page, ct);
        await pdf.FinishAsync(ct);
        return file.ToArray();
    }
}
