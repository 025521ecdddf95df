namespace SummitManager.Documents.Spreadsheets;

/// <summary>How much of an uploaded file is read before it is refused.</summary>
public sealed record SheetLimits
{
    private const long Megabyte = 1_000_000;

    public static readonly SheetLimits Usual = new();

    /// <summary>Of the file as it comes.</summary>
    public long Bytes { get; init; } = 20 * Megabyte;

    /// <summary>Of all that is packed in it. Also refused: more than <see cref="MostRatio"/> times the file, once that is worth the worry.</summary>
    public long UnpackedBytes { get; init; } = 300 * Megabyte;

    /// <summary>Rows with something in them.</summary>
    public int Rows { get; init; } = 100_000;

    public int Columns { get; init; } = 200;

    /// <summary>Sheets of real offices unpack to forty times their size, a bomb to a thousand.</summary>
    internal const int MostRatio = 100;

    internal const long SmallUnpacked = 30 * Megabyte;

    /// <summary>Rows times columns of the used area, empty cells too: about two seconds of reading.</summary>
    internal const long MostArea = 100 * Megabyte;

    /// <summary>Files inside the file.</summary>
    internal const int MostParts = 5_000;
}
