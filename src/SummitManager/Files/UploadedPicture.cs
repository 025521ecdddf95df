using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Shared;

namespace SummitManager.Files;

/// <summary>What pictures of one kind may be.</summary>
/// <param name="Purpose">Of the <see cref="StoredFile"/>: only such a one is used as one.</param>
public sealed record PictureRule(string Purpose, int MostMegabytes, int MostMegapixels);

/// <summary>What every upload of a picture does: looks at it before anything is stored, and stores what shows it and nothing that its camera wrote beside it.</summary>
public static class UploadedPicture
{
    /// <summary>Refusals: any <see cref="PictureRefusal"/>. What is too large is known from its header; nothing is unpacked before.</summary>
    public static Result<Picture> Read(byte[] bytes, int mostMegabytes, int mostMegapixels)
    {
        if (bytes.Length > mostMegabytes * 1024 * 1024)
            return new PictureTooBig(mostMegabytes);
        var read = Picture.Read(bytes);
        if (read.Refusal is { } notOurs)
            return notOurs;
        var picture = read.Value;
        if ((long)picture.Width * picture.Height > mostMegapixels * 1_000_000L)
            return new TooManyPixels(picture.Width, picture.Height, mostMegapixels, Picture.LongestSide);
        // Documents will draw it one day; better refused here, beside its field.
        return PngPixels.WhyNot(picture) is { } damaged ? damaged : picture.WithoutMetadata();
    }

    /// <summary>Takes a picture for a form that will be saved with its key; not saved, it is swept away after a day.</summary>
    /// <param name="dbs">Where.</param>
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose it is.</param>
    /// <param name="rule">What it may be.</param>
    /// <param name="deed">As the audit log calls it.</param>
    /// <param name="fileName">As the browser says.</param>
    /// <param name="bytes">PNG or JPEG.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The file. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, any <see cref="PictureRefusal"/>.</returns>
    public static async Task<Result<StoredFile>> TakeAsync(IDbContextFactory<SummitDb> dbs, Actor actor, Guid eventId, PictureRule rule, string deed, string fileName, byte[] bytes, DateTimeOffset now, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var read = Read(bytes, rule.MostMegabytes, rule.MostMegapixels);
        if (read.Refusal is { } unusable)
            return unusable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var file = Add(db, eventId, rule.Purpose, fileName, read.Value, now, now + FileStore.Grace);
        db.Add(AuditEntry.Of(actor, eventId, deed, file.Id, Facts(read.Value), now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file;
    }

    /// <summary>In the caller's transaction.</summary>
    /// <param name="lapsesAt">When it is swept unless something refers to it; null stays.</param>
    public static StoredFile Add(SummitDb db, Guid eventId, string purpose, string fileName, Picture picture, DateTimeOffset now, DateTimeOffset? lapsesAt) =>
        FileStore.Add(db, new NewFile
        {
            EventId = eventId,
            Purpose = purpose,
            Name = fileName,
            MediaType = picture.MediaType,
            Width = picture.Shown.Width,
            Height = picture.Shown.Height,
            LapsesAt = lapsesAt,
        }, picture.Bytes, now);

    /// <summary>For the audit log.</summary>
    public static string Facts(Picture picture) => $"{picture.Kind}: {picture.Width} × {picture.Height}";
}
