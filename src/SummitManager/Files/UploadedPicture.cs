using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Shared;

namespace SummitManager.Files;

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
