using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SummitManager.Documents.Layout;
using SummitManager.Shared;

namespace SummitManager.Documents.Pdf;

/// <summary>What a reader's program shows of a file. Times are UTC.</summary>
public sealed record PdfInfo(string Title, Language Language, DateTimeOffset MadeAt, string? Author = null);

/// <summary>
/// Writes pages to a stream one after the other; memory holds one page and the fonts, however many pages there are. Copying and
/// searching in the file give the text exactly as it was put in.
/// </summary>
/// <example><code>
/// var pdf = new PdfWriter(stream, new PdfInfo(title, Language.Thai, now));
/// foreach (var person in people) await pdf.AddAsync(Badge.Draw(person), ct);
/// await pdf.FinishAsync(ct);
/// </code></example>
public sealed class PdfWriter
{
    /// <summary>Handed on in pieces of this many bytes.</summary>
    private const int Piece = 256 * 1024;

    /// <summary>Kids of one node of the page tree; readers find page 5,000 in three steps.</summary>
    private const int Branch = 50;

    private readonly PdfObjects _objects = new();
    private readonly PdfResources _resources;
    private readonly List<(int Node, List<int> Pages)> _branches = [];
    private readonly int _tree;
    private readonly Stream _stream;
    private readonly PdfInfo _info;

    public PdfWriter(Stream stream, PdfInfo info)
    {
        (_stream, _info) = (stream, info);
        _tree = _objects.Reserve();
        _resources = new PdfResources(_objects);
    }

    public int Pages => _branches.Sum(b => b.Pages.Count);

    public async Task AddAsync(Page page, CancellationToken ct = default)
    {
        var content = _objects.WriteStream(Encoding.ASCII.GetBytes(new PdfContent(page, _resources).Draw()));
        if (_branches.Count == 0 || _branches[^1].Pages.Count == Branch)
            _branches.Add((_objects.Reserve(), []));
        var (node, pages) = _branches[^1];
        pages.Add(_objects.Write($"<</Type /Page /Parent {node} 0 R /MediaBox [0 0 {N(page.Width)} {N(page.Height)}] /Resources {_resources.Number} 0 R /Contents {content} 0 R{Links(page)}>>"));
        if (_objects.Waiting > Piece)
            await _objects.HandOnAsync(_stream, ct);
    }

    /// <summary>Writes fonts, the page tree and the end. A document without a page gets an empty one: no reader opens a file of none.</summary>
    public async Task FinishAsync(CancellationToken ct = default)
    {
        if (_branches.Count == 0)
            await AddAsync(new Page(Paper.A4), ct);
        foreach (var (node, pages) in _branches)
            _objects.Write(node, $"<</Type /Pages /Parent {_tree} 0 R /Count {pages.Count} /Kids [{Refs(pages)}]>>");
        _objects.Write(_tree, $"<</Type /Pages /Count {Pages} /Kids [{Refs(_branches.Select(b => b.Node))}]>>");
        _resources.Write();
        var root = _objects.Write($"<</Type /Catalog /Pages {_tree} 0 R /Lang ({(_info.Language == Language.Thai ? "th-TH" : "en")}) /ViewerPreferences <</DisplayDocTitle true>>>>");
        var made = _info.MadeAt.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var author = _info.Author is null ? "" : $" /Author {PdfObjects.TextString(_info.Author)}";
        var about = _objects.Write($"<</Title {PdfObjects.TextString(_info.Title)}{author} /Producer (SummitManager) /CreationDate (D:{made}Z)>>");
        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{_info.Title}|{made}|{Pages}|{_objects.Count}")))[..32];
        _objects.WriteEnd(root, about, id);
        await _objects.HandOnAsync(_stream, ct);
    }

    private string Links(Page page)
    {
        var links = page.Marks.OfType<LinkMark>().Select(link => _objects.Write(
            $"<</Type /Annot /Subtype /Link /Border [0 0 0] /Rect [{N(link.Box.X)} {N(page.Height - link.Box.Bottom)} {N(link.Box.Right)} {N(page.Height - link.Box.Y)}] " +
            $"/A <</S /URI /URI ({Escaped(Ascii(link.Address))})>>>>")).ToList();
        return links.Count == 0 ? "" : $" /Annots [{Refs(links)}]";
    }

    /// <summary>An address as every viewer understands it: percent signs in the path, punycode for a Thai host.</summary>
    private static string Ascii(string address)
    {
        var uri = new Uri(address);
        return new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }

    private static string Escaped(string address) => address.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static string Refs(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(n => $"{n.ToString(CultureInfo.InvariantCulture)} 0 R"));

    private static string N(double value) => PdfObjects.Number(value);
}
