using System.Globalization;
using System.Net;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;

namespace SummitManager.Benchmarks.Printing;

/// <summary>What both pages for Chromium share: the same two fonts as ours, embedded, and A4 without margins.</summary>
internal static class Html
{
    public static string Begin(string css) =>
        $$"""
        <!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><style>
        @font-face { font-family: Sarabun; font-weight: 400; src: url(data:font/ttf;base64,{{Font("Sarabun-Regular.ttf")}}) }
        @font-face { font-family: Sarabun; font-weight: 700; src: url(data:font/ttf;base64,{{Font("Sarabun-Bold.ttf")}}) }
        @page { size: 210mm 297mm; margin: 0 }
        * { box-sizing: border-box; margin: 0 }
        body { font: 10pt Sarabun; print-color-adjust: exact }
        .page { position: relative; width: 210mm; height: 297mm; overflow: hidden; break-after: page }
        .page:last-child { break-after: auto }
        {{css}}
        </style></head><body>
        """;

    public const string End = "</body></html>";

    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>One path of rows of black modules.</summary>
    public static string Qr(string content)
    {
        var modules = QrCode.Modules(content);
        var side = modules.GetLength(0);
        var path = new StringBuilder($"<svg viewBox=\"-4 -4 {side + 8} {side + 8}\" shape-rendering=\"crispEdges\"><path d=\"");
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                var from = column;
                while (column < side && modules[row, column])
                    column++;
                if (column > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{column - from}v1h-{column - from}z");
            }
        }
        return path.Append("\"/></svg>").ToString();
    }

    private static string Font(string name)
    {
        using var stream = typeof(DocumentFonts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Convert.ToBase64String(bytes);
    }
}
