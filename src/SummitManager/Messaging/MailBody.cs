using System.Net;
using System.Text;
using SummitManager.Shared;

namespace SummitManager.Messaging;

/// <summary>
/// Writes a letter once and gives both its parts: plain text, which must say everything, and simple HTML that any mail program shows.
/// </summary>
public sealed class MailBody(Language language)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public MailBody Heading(string text)
    {
        _text.Append(text).Append("\n\n");
        _html.Append("<h1 style=\"font-size:22px;line-height:1.5;margin:0 0 16px;color:#12305c\">").Append(Encoded(text)).Append("</h1>");
        return this;
    }

    public MailBody Paragraph(string text)
    {
        _text.Append(text).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 16px\">").Append(Encoded(text)).Append("</p>");
        return this;
    }

    /// <summary>A table of labels and values; empty values are left out.</summary>
    public MailBody Facts(params (string Label, string? Value)[] facts)
    {
        _html.Append("<table role=\"presentation\" style=\"border-collapse:collapse;margin:0 0 16px\">");
        foreach (var (label, value) in facts)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            _text.Append(label).Append(": ").Append(value).Append('\n');
            _html.Append("<tr><td style=\"padding:4px 16px 4px 0;color:#55606e;vertical-align:top;white-space:nowrap\">").Append(Encoded(label))
                .Append("</td><td style=\"padding:4px 0;font-weight:600\">").Append(Encoded(value)).Append("</td></tr>");
        }
        _text.Append('\n');
        _html.Append("</table>");
        return this;
    }

    /// <summary>The QR code of the letter (<see cref="Letter.QrText"/>), with the same code in words below it.</summary>
    public MailBody Qr(string label, string code)
    {
        _text.Append(label).Append(": ").Append(code).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 16px;text-align:center\"><img src=\"cid:qr\" width=\"240\" height=\"240\" alt=\"").Append(Encoded(label + " " + code))
            .Append("\" style=\"display:block;margin:0 auto 8px;background:#fff\"><span style=\"font-family:monospace;font-size:18px\">").Append(Encoded(code)).Append("</span></p>");
        return this;
    }

    public MailBody Link(string text, string url)
    {
        _text.Append(text).Append(":\n").Append(url).Append("\n\n");
        _html.Append("<p style=\"margin:0 0 16px\"><a href=\"").Append(Encoded(url))
            .Append("\" style=\"display:inline-block;padding:12px 24px;background:#1d4ed8;color:#fff;text-decoration:none;border-radius:8px\">").Append(Encoded(text)).Append("</a></p>");
        return this;
    }

    public string Text => _text.ToString().TrimEnd() + "\n";

    public string Html => $"""
        <!doctype html><html lang="{language.Tag()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
        <body style="margin:0;background:#f3f5f8;font-family:'IBM Plex Sans Thai Looped','Noto Sans Thai Looped',Tahoma,sans-serif;font-size:16px;line-height:1.7;color:#1b2430">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff">{_html}</div></body></html>
        """;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
