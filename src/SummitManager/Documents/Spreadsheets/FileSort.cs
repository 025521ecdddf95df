using System.IO.Compression;
using System.Text;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>What a file is by what stands in it; its name says nothing.</summary>
internal static class FileSort
{
    private const int HeadLength = 4096;

    private static readonly (byte[] Begins, Func<Refusal> Is)[] Known =
    [
        ("%PDF-"u8.ToArray(), () => new FileIsPdf()),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], () => new FileIsPicture()),
        ([0xFF, 0xD8, 0xFF], () => new FileIsPicture()),
        ("GIF8"u8.ToArray(), () => new FileIsPicture()),
        ("BM"u8.ToArray(), () => new FileIsPicture()),
        ("II*\0"u8.ToArray(), () => new FileIsPicture()),
        ("MM\0*"u8.ToArray(), () => new FileIsPicture()),
        (@"{\rtf"u8.ToArray(), () => new FileIsWordDocument()),
        ("Rar!"u8.ToArray(), () => new FileIsArchive()),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], () => new FileIsArchive()),
        ([0x1F, 0x8B], () => new FileIsArchive()),
    ];

    /// <summary>What stands in the list of an old Office file's streams, in UTF-16.</summary>
    private static readonly (string Stream, Func<Refusal?> Is)[] InOle =
    [
        ("EncryptedPackage", () => new SpreadsheetLocked()),
        ("WordDocument", () => new FileIsWordDocument()),
        ("PowerPoint Document", () => new FileIsPresentation()),
        ("Workbook", () => null),
        ("Book", () => null),
    ];

    /// <summary>The way to read it, or what it is instead.</summary>
    public static async Task<Result<SheetFormat>> OfAsync(Stream file, SheetLimits limits, CancellationToken ct)
    {
        var head = new byte[HeadLength];
        file.Position = 0;
        head = head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct)];
        if (head.Length == 0)
            return new SpreadsheetEmpty();
        if (head.AsSpan().StartsWith("PK\x03\x04"u8) || head.AsSpan().StartsWith("PK\x05\x06"u8))
            return Zip(file, limits);
        if (head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return await OleAsync(file, ct);
        foreach (var (begins, refusal) in Known)
        {
            if (head.AsSpan().StartsWith(begins) && (begins.Length > 2 || head.AsSpan().Contains((byte)0)))
                return refusal();
        }
        if (head.AsSpan(Math.Min(4, head.Length)).StartsWith("ftyp"u8) || (head.AsSpan().StartsWith("RIFF"u8) && head.AsSpan(8).StartsWith("WEBP"u8)))
            return new FileIsPicture();
        // Before 1997 a sheet stood bare in its file: BOF of Excel 2, 3 or 4.
        if (head is [0x09, 0x00 or 0x02 or 0x04, _, 0x00, ..])
            return SheetFormat.Xls;
        return Text(head);
    }

    private static Result<SheetFormat> Text(byte[] head)
    {
        if (CsvText.HasMark(head))
            return SheetFormat.Csv;
        if (head.AsSpan().Contains((byte)0))
            return new NotASpreadsheet();
        var begins = Encoding.Latin1.GetString(head).TrimStart().ToLowerInvariant();
        if (begins.Length == 0)
            return new SpreadsheetEmpty();
        return begins[0] == '<' && (begins.Contains("<html", StringComparison.Ordinal) || begins.Contains("<table", StringComparison.Ordinal) || begins.StartsWith("<?xml", StringComparison.Ordinal) || begins.StartsWith("<!doctype", StringComparison.Ordinal))
            ? new FileIsWebPage()
            : SheetFormat.Csv;
    }

    /// <summary>Sizes as the file's own list gives them; the unpacker stops at what the list says, so a lie there only damages the file.</summary>
    private static Result<SheetFormat> Zip(Stream file, SheetLimits limits)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > SheetLimits.MostParts)
                return new SpreadsheetUnpacksTooLarge();
            var unpacked = zip.Entries.Sum(e => e.Length);
            if (unpacked > limits.UnpackedBytes || (unpacked > SheetLimits.SmallUnpacked && unpacked / Math.Max(1, file.Length) > SheetLimits.MostRatio))
                return new SpreadsheetUnpacksTooLarge();
            bool Has(string path) => zip.Entries.Any(e => e.FullName.Replace('\\', '/').StartsWith(path, StringComparison.OrdinalIgnoreCase));
            if (Has("xl/workbook.bin"))
                return new FileIsBinaryWorkbook();
            if (Has("xl/workbook."))
                return SheetFormat.Xlsx;
            if (Has("word/"))
                return new FileIsWordDocument();
            if (Has("ppt/"))
                return new FileIsPresentation();
            return Has("mimetype") && Has("content.xml") ? new FileIsOpenDocument() : new FileIsArchive();
        }
        catch (InvalidDataException)
        {
            return new SpreadsheetDamaged();
        }
    }

    private static async Task<Result<SheetFormat>> OleAsync(Stream file, CancellationToken ct)
    {
        file.Position = 0;
        var all = new byte[file.Length];
        await file.ReadExactlyAsync(all, ct);
        foreach (var (stream, refusal) in InOle)
        {
            if (all.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream + "\0")) >= 0)
                return refusal() is { } no ? no : SheetFormat.Xls;
        }
        return new NotASpreadsheet();
    }
}

internal enum SheetFormat
{
    Xlsx,
    Xls,
    Csv,
}
