using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using QRCoder;

namespace SummitManager.Messaging;

/// <summary>From an outbox row to a MIME message: text, HTML with the QR picture inline, calendar file.</summary>
public static class MimeLetter
{
    /// <summary>The caller disposes the message. The Message-ID follows from the row, so a repeat can be recognised.</summary>
    public static MailMessage Of(OutboxMessage row, MailSettings settings)
    {
        var message = new MailMessage
        {
            From = new MailAddress(settings.From, settings.FromName, Encoding.UTF8),
            Subject = OneLine(row.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(row.To, OneLine(row.ToName), Encoding.UTF8));
        message.Headers.Add("Message-ID", $"<{row.Id:N}@{new MailAddress(settings.From).Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");

        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(row.TextBody, Encoding.UTF8, MediaTypeNames.Text.Plain));
        var html = AlternateView.CreateAlternateViewFromString(row.HtmlBody, Encoding.UTF8, MediaTypeNames.Text.Html);
        if (row.QrText is not null)
        {
            html.LinkedResources.Add(new LinkedResource(new MemoryStream(QrImage.Png(row.QrText)), new ContentType(MediaTypeNames.Image.Png) { Name = "qr.png" })
            {
                ContentId = "qr",
                TransferEncoding = TransferEncoding.Base64,
            });
        }
        message.AlternateViews.Add(html);
        if (row.Calendar is not null)
        {
            var type = new ContentType("text/calendar; method=PUBLISH; charset=utf-8") { Name = row.CalendarName ?? "event.ics" };
            var file = new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(row.Calendar)), type);
            file.ContentDisposition!.FileName = type.Name;
            message.Attachments.Add(file);
        }
        foreach (var added in row.Files)
            message.Attachments.Add(new Attachment(new MemoryStream(added.Bytes), added.Name, added.MediaType));
        return message;
    }

    /// <summary>A line break in a header would begin the next header.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[])['\r', '\n', '\t', '\0', '\v', '\f', '\u0085'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>QR codes as pictures. Level M, four modules of quiet zone.</summary>
public static class QrImage
{
    /// <param name="pixelsPerModule">10 gives about 290 pixels for a ticket code.</param>
    public static byte[] Png(string text, int pixelsPerModule = 10)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(pixelsPerModule);
    }

    /// <summary>As one SVG path: sharp at every size, a kilobyte, black on white.</summary>
    public static string Svg(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (!modules[y][x])
                    continue;
                var start = x;
                while (x + 1 < modules.Count && modules[y][x + 1])
                    x++;
                path.Append('M').Append(start).Append(' ').Append(y).Append('h').Append(x - start + 1).Append("v1H").Append(start).Append('z');
            }
        }
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules.Count} {modules.Count}" shape-rendering="crispEdges" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(label)}"><path fill="#fff" d="M0 0h{modules.Count}v{modules.Count}H0z"/><path fill="#000" d="{path}"/></svg>""";
    }
}
