using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>
/// Writes a workbook sheet by sheet, row by row, into a stream that need not seek: <c>AddAsync</c> for each sheet, then
/// <c>CompleteAsync</c>. Cells are typed, so nothing in them is evaluated. The parts are packed by ourselves, because
/// Microsoft's SDK keeps every sheet in memory until the package is closed; a test has its validator look at what is written here.
/// </summary>
public sealed class XlsxWriter : IAsyncDisposable
{
    /// <summary>Of the file, for HTTP.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows between two looks at the waiting bytes: some tens of kilobytes.</summary>
    private const int RowsPerDrain = 200;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // A line break in a cell stays what it is on every system.
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly DrainedStream _drained;
    private readonly ZipArchive _package;
    private readonly List<WrittenSheet> _sheets = [];

    /// <param name="target">Left open.</param>
    public XlsxWriter(Stream target)
    {
        _drained = new DrainedStream(target);
        _package = new ZipArchive(_drained, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Writes one sheet with its heading row, and answers how many rows stand below it.</summary>
    public async Task<int> AddAsync<T>(SheetLayout<T> layout, IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        var name = SheetText.TabName(layout.Name, _sheets.ConvertAll(s => s.Name));
        await using var part = await _package.CreateEntry(XlsxParts.SheetPath(_sheets.Count + 1), CompressionLevel.Optimal).OpenAsync(ct);
        using var xml = XmlWriter.Create(part, Settings);
        var sheet = new XlsxSheet<T>(xml, layout);

        // Widths stand before the rows, so the first ones are looked at before any is written.
        await using var all = rows.GetAsyncEnumerator(ct);
        var first = new List<T>(XlsxSheet<T>.Measured);
        while (first.Count < XlsxSheet<T>.Measured && await all.MoveNextAsync())
            first.Add(all.Current);
        sheet.Begin(first);
        foreach (var row in first)
            sheet.Write(row);
        await _drained.DrainAsync(ct);

        while (first.Count == XlsxSheet<T>.Measured && await all.MoveNextAsync())
        {
            sheet.Write(all.Current);
            if (sheet.Rows % RowsPerDrain == 0)
                await _drained.DrainAsync(ct);
        }
        sheet.End();
        xml.Close();
        _sheets.Add(new WrittenSheet(name, layout.Columns.Count, sheet.Rows, layout.Language));
        return sheet.Rows;
    }

    /// <summary>Writes what holds the sheets together. Without this call the file is not one.</summary>
    public async Task CompleteAsync(CancellationToken ct)
    {
        if (_sheets.Count == 0)
            throw new InvalidOperationException("A workbook has at least one sheet.");
        foreach (var (path, write) in XlsxParts.Of(_sheets))
        {
            await using var part = await _package.CreateEntry(path, CompressionLevel.Optimal).OpenAsync(ct);
            using var xml = XmlWriter.Create(part, Settings);
            write(xml);
        }
        await _package.DisposeAsync();
        await _drained.DrainAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _package.DisposeAsync();
        await _drained.DisposeAsync();
    }
}
