using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace SummitManager.Web.Development;

/// <summary>
/// Reads back the mail that we wrote to the pickup folder: headers, nested parts, base64 and quoted-printable. Enough for our own
/// letters; never used on mail from outside.
/// </summary>
internal sealed partial class Eml
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private byte[] _body = [];

    /// <summary>As it stands in the file.</summary>
    public string Source { get; private init; } = "";
    public IReadOnlyList<Eml> Parts { get; private set; } = [];
    public string Type => ContentType.MediaType;
    public string Text => Encoding.GetEncoding(ContentType.CharSet ?? "utf-8").GetString(_body);
    public byte[] Bytes => _body;
    public string? FileName => ContentType.Name is { } name ? Decoded(name) : null;
    public string? ContentId => Header("Content-ID")?.Trim('<', '>');
    public bool IsAttachment => Header("Content-Disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>This part and all inside it.</summary>
    public IEnumerable<Eml> All => Parts.SelectMany(p => p.All).Prepend(this);

    private ContentType ContentType => Header("Content-Type") is { } type ? new ContentType(type) : new ContentType("text/plain; charset=utf-8");

    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>A header in plain words: encoded words of RFC 2047 put together.</summary>
    public string Words(string name) => Decoded(Header(name) ?? "");

    public static Eml Read(string source)
    {
        var eml = new Eml { Source = source };
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var n = 0;
        string? last = null;
        for (; n < lines.Length && lines[n].Length > 0; n++)
        {
            if (lines[n][0] is ' ' or '\t' && last is not null)
                eml._headers[last] += " " + lines[n].Trim();
            else if (lines[n].IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                eml._headers[last = lines[n][..colon]] = lines[n][(colon + 1)..].Trim();
        }
        eml.ReadBody(lines[Math.Min(n + 1, lines.Length)..]);
        return eml;
    }

    private void ReadBody(string[] lines)
    {
        if (ContentType.Boundary is { Length: > 0 } boundary)
        {
            var parts = new List<Eml>();
            StringBuilder? part = null;
            foreach (var line in lines)
            {
                if (line != "--" + boundary && line != "--" + boundary + "--")
                {
                    part?.Append(line).Append('\n');
                    continue;
                }
                if (part is not null)
                    parts.Add(Read(part.ToString()));
                part = line.EndsWith("--", StringComparison.Ordinal) && line != "--" + boundary ? null : new StringBuilder();
            }
            Parts = parts;
            return;
        }
        _body = Header("Content-Transfer-Encoding")?.ToLowerInvariant() switch
        {
            "base64" => Convert.FromBase64String(string.Concat(lines)),
            "quoted-printable" => FromQuoted(string.Join('\n', lines).Replace("=\n", "", StringComparison.Ordinal)),
            _ => Encoding.UTF8.GetBytes(string.Join('\n', lines)),
        };
    }

    private static byte[] FromQuoted(string text)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.WriteByte(octet);
                i += 2;
            }
            else
            {
                bytes.WriteByte((byte)text[i]);
            }
        }
        return bytes.ToArray();
    }

    private static string Decoded(string header) => EncodedWord().Replace(BetweenWords().Replace(header, "?==?"), word =>
    {
        var bytes = word.Groups["how"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : FromQuoted(word.Groups["text"].Value.Replace('_', ' '));
        return Encoding.GetEncoding(word.Groups["set"].Value).GetString(bytes);
    });

    [GeneratedRegex(@"=\?(?<set>[^?]+)\?(?<how>[BbQq])\?(?<text>[^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex BetweenWords();
}
