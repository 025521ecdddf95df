using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Speakers;

/// <summary>What a speaker says of themselves, as posted from their own page.</summary>
public sealed record OwnSpeakerForm
{
    public string? BiographyTh { get; init; }
    public string? BiographyEn { get; init; }
    /// <summary>A new photo as it came; null keeps the one there is.</summary>
    public byte[]? Photo { get; init; }
    public string PhotoName { get; init; } = "";
    /// <summary>Takes the photo away, unless a new one came.</summary>
    public bool WithoutPhoto { get; init; }
    /// <summary>As the page was shown.</summary>
    public int Version { get; init; }
}

/// <summary>Whoever has the secret link writes their own biography and sends a photo. Name, position and order are the organiser's.</summary>
public sealed class EditAsSpeaker(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <returns>Refusals: <see cref="NotFound"/>, <see cref="BadFields"/>, any <see cref="PictureRefusal"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Done>> RunAsync(string linkCode, OwnSpeakerForm form, CancellationToken ct)
    {
        var fields = new TypedFields();
        var (thai, english) = (fields.Lines(form.BiographyTh, nameof(form.BiographyTh), Speaker.BiographyLimit), fields.Lines(form.BiographyEn, nameof(form.BiographyEn), Speaker.BiographyLimit));
        if (fields.Refusal is { } unreadable)
            return unreadable;
        Picture? taken = null;
        if (form.Photo is { } bytes)
        {
            var read = UploadedPicture.Read(bytes, SpeakerPhoto.MostMegabytes, SpeakerPhoto.MostMegapixels);
            if (read.Refusal is { } unusable)
                return unusable;
            taken = read.Value;
        }
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await SpeakerQueries.BehindAsync(db, linkCode, ct) is not { } speaker)
            return new NotFound();
        var now = clock.GetUtcNow();
        var (before, after) = (speaker.PhotoFileId, form.WithoutPhoto ? null : speaker.PhotoFileId);
        if (taken is not null)
            after = UploadedPicture.Add(db, speaker.EventId, SpeakerPhoto.Purpose, form.PhotoName, taken, now, null).Id;
        var changes = new Changes().Named("BiographyTh", speaker.BiographyTh, thai).Named("BiographyEn", speaker.BiographyEn, english).Named("Photo", before, after);
        // Every button of their page sends the form along: an old page that changes nothing here must not keep somebody from answering.
        if (!changes.Any)
            return Done.Instance;
        if (speaker.Version != form.Version)
            return new ChangedMeanwhile();
        (speaker.BiographyTh, speaker.BiographyEn, speaker.PhotoFileId) = (thai, english, after);
        db.Add(AuditEntry.Of(Actor.Holder, speaker.EventId, nameof(EditAsSpeaker), speaker.Id, changes.ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        if (before is { } old && old != after)
            await files.ReleaseAsync(db, old, ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
