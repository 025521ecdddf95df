using System.IO.Compression;
using System.Xml;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>
/// Which cells of an XLSX sheet are formulas: the library gives their results and does not say. Reads the sheet's XML a second time,
/// in step with the rows, so nothing is kept.
/// </summary>
internal sealed class FormulaCells : IDisposable
{
    private readonly ZipArchive? _package;
    private readonly XmlReader? _xml;
    private (int Row, int Column) _next = (0, 0);

    public FormulaCells(Stream file, int sheet)
    {
        // A reader of its own, because both go on at once.
        _package = new ZipArchive(new SideBySide((FileStream)file), ZipArchiveMode.Read);
        if (PathOf(_package, sheet) is not { } path || _package.GetEntry(path) is not { } entry)
            return;
        _xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });
        MoveOn();
    }

    /// <summary>Whether the formula that <see cref="Has"/> just found failed when the file was saved.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Ask in the order of rows and columns.</summary>
    public bool Has(int row, int column)
    {
        while (_next != default && _next.CompareTo((row, column)) < 0)
            MoveOn();
        return _next == (row, column);
    }

    private void MoveOn()
    {
        var (cell, isBroken) = ((0, 0), false);
        while (_xml!.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (_xml.LocalName == "c")
                (cell, isBroken) = (CellAddress.Read(_xml.GetAttribute("r")) ?? default, _xml.GetAttribute("t") == "e");
            else if (_xml.LocalName == "f" && cell != default)
            {
                (_next, IsBroken) = (cell, isBroken);
                return;
            }
        }
        _next = default;
    }

    /// <summary>In the order of the tabs, which is not that of the files' numbers.</summary>
    private static string? PathOf(ZipArchive package, int sheet)
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var ids = Elements(package, "xl/workbook.xml", "sheet", xml => xml.GetAttribute("id", Relations)).ToList();
        if (sheet >= ids.Count)
            return null;
        var targets = Elements(package, "xl/_rels/workbook.xml.rels", "Relationship", xml => (Id: xml.GetAttribute("Id"), Target: xml.GetAttribute("Target")));
        return targets.FirstOrDefault(t => t.Id == ids[sheet]).Target is { } target
            ? target.StartsWith('/') ? target[1..] : "xl/" + target
            : null;
    }

    private static IEnumerable<T> Elements<T>(ZipArchive package, string path, string name, Func<XmlReader, T> read)
    {
        if (package.GetEntry(path) is not { } entry)
            yield break;
        using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
                yield return read(xml);
        }
    }

    public void Dispose()
    {
        _xml?.Dispose();
        _package?.Dispose();
    }
}
