namespace SummitManager.Files;

/// <summary>
/// A file in the database: what it is called and what it is, beside its bytes in <see cref="StoredFileChunk"/>s. Never changed once it is
/// finished, so its key stands for its content wherever one may keep a copy.
/// </summary>
public sealed class StoredFile
{
    private StoredFile() { }

    public Guid Id { get; private set; }
    public Guid? EventId { get; private set; }
    /// <summary>What it is for, in the words of the feature that owns it: <c>HostLogo</c>.</summary>
    public string Purpose { get; private set; } = "";
    /// <summary>As a download is called. Never a path.</summary>
    public string Name { get; private set; } = "";
    /// <summary>By content, as the feature found it; never what a browser claimed.</summary>
    public string MediaType { get; private set; } = "";
    /// <summary>Bytes.</summary>
    public long Length { get; private set; }
    /// <summary>64 hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    /// <summary>Null while it is being written: then nobody sees it.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }
    /// <summary>When it is swept away, unless something refers to it then. Null stays.</summary>
    public DateTimeOffset? LapsesAt { get; private set; }

    /// <summary>Of a picture: pixels as it is shown, so that a page can leave the room for it.</summary>
    public int? Width { get; private set; }
    public int? Height { get; private set; }

    /// <param name="facts">What it is.</param>
    /// <param name="now">When it began.</param>
    /// <param name="unfinishedUntil">When it is given up, if nobody finishes it.</param>
    internal static StoredFile Begin(NewFile facts, DateTimeOffset now, DateTimeOffset unfinishedUntil) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = facts.EventId,
        Purpose = facts.Purpose,
        Name = FileNames.For(facts.Name, facts.MediaType),
        MediaType = facts.MediaType,
        Width = facts.Width,
        Height = facts.Height,
        CreatedAt = now,
        LapsesAt = unfinishedUntil,
    };

    internal StoredFile CopyTo(Guid eventId, DateTimeOffset now)
    {
        var copy = (StoredFile)MemberwiseClone();
        (copy.Id, copy.EventId, copy.CreatedAt, copy.FinishedAt, copy.LapsesAt) = (Guid.CreateVersion7(now), eventId, now, now, null);
        return copy;
    }

    internal void Finish(long length, string sha256, DateTimeOffset now, DateTimeOffset? lapsesAt) =>
        (Length, Sha256, FinishedAt, LapsesAt) = (length, sha256, now, lapsesAt);
}

/// <summary>A part of a file. All but the last are <see cref="Size"/> bytes long; an empty file has none.</summary>
public sealed class StoredFileChunk
{
    /// <summary>Bytes: small enough that memory stays flat, large enough that a logo is a row or two.</summary>
    public const int Size = 256 * 1024;

    public Guid FileId { get; init; }
    /// <summary>From 0.</summary>
    public int Number { get; init; }
    public byte[] Bytes { get; init; } = [];
}

/// <summary>What a feature says of a file that it hands over.</summary>
public sealed record NewFile
{
    public Guid? EventId { get; init; }
    /// <inheritdoc cref="StoredFile.Purpose"/>
    public required string Purpose { get; init; }
    /// <summary>Whatever a browser or a person called it; path and control characters are taken off.</summary>
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    /// <inheritdoc cref="StoredFile.Width"/>
    public int? Width { get; init; }
    public int? Height { get; init; }
    /// <inheritdoc cref="StoredFile.LapsesAt"/>
    public DateTimeOffset? LapsesAt { get; init; }
}
