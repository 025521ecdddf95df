using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>
/// Opens an uploaded spreadsheet: XLSX, XLS or CSV, told apart by what stands in it. Everything that is wrong with it is a refusal with a
/// sentence, here or as the last thing that <see cref="SheetBook.Rows"/> gives.
/// </summary>
public static class SheetReader
{
    private const int CopyBuffer = 80 * 1024;

    // Old .xls files name their letters by a Windows code page.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="upload">Read once, from where it stands; it need not seek. It is copied to a file that goes with the book.</param>
    /// <param name="limits">Usually <see cref="SheetLimits.Usual"/>.</param>
    /// <param name="ct">Stops the copying.</param>
    /// <returns>Refusals: those of this folder.</returns>
    public static async Task<Result<SheetBook>> OpenAsync(Stream upload, SheetLimits limits, CancellationToken ct)
    {
        var copy = TempFile.Open();
        var opened = await OpenCopyAsync(upload, copy, limits, ct);
        if (!opened.IsOk)
            await copy.DisposeAsync();
        return opened;
    }

    private static async Task<Result<SheetBook>> OpenCopyAsync(Stream upload, FileStream copy, SheetLimits limits, CancellationToken ct)
    {
        try
        {
            if (!await FitsAsync(upload, copy, limits.Bytes, ct))
                return new SpreadsheetTooLarge(limits.Bytes / 1_000_000);
            var sort = await FileSort.OfAsync(copy, limits, ct);
            if (sort.Refusal is { } other)
                return other;
            if (sort.Value == SheetFormat.Csv)
                return await CsvText.EncodingOfAsync(copy, ct) is { } encoding ? new SheetBook(copy, encoding, limits) : new NotASpreadsheet();

            copy.Position = 0;
            var excel = ExcelReaderFactory.CreateReader(copy, new ExcelReaderConfiguration { LeaveOpen = true });
            return new SheetBook(copy, excel, sort.Value == SheetFormat.Xlsx, limits);
        }
        catch (InvalidPasswordException)
        {
            return new SpreadsheetLocked();
        }
        catch (Exception e) when (IsDamage(e))
        {
            return new SpreadsheetDamaged();
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> FitsAsync(Stream upload, FileStream copy, long limit, CancellationToken ct)
    {
        var buffer = new byte[CopyBuffer];
        while (await upload.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (copy.Length + read > limit)
                return false;
            await copy.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return true;
    }

    /// <summary>What the libraries throw at a broken file; they were not written for files that somebody broke on purpose.</summary>
    internal static bool IsDamage(Exception e) => e is ExcelReaderException or InvalidDataException or System.Xml.XmlException or EndOfStreamException or FormatException
        or OverflowException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or NullReferenceException or KeyNotFoundException or NotSupportedException or DecoderFallbackException or InvalidCastException or NotImplementedException;
}
