using SummitManager.Accounts;
using SummitManager.Documents.Pictures;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>Takes a background or a signature that the form will refer to. Nothing refers to it yet: unless the form is saved it is swept within a day.</summary>
public sealed class UploadCertificatePicture(FileStore files, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose certificates.</param>
    /// <param name="name">As the browser called it.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The stored file. Refusals: <see cref="NotAllowed"/> and those of <see cref="Picture.Read"/>.</returns>
    public async Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string name, byte[] bytes, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var read = Picture.Read(bytes);
        if (read.Refusal is { } unusable)
            return unusable;
        var facts = new NewFile { EventId = eventId, Purpose = SaveCertificateTemplate.Purpose, Name = name, MediaType = read.Value.MediaType, LapsesAt = clock.GetUtcNow() + FileStore.Grace };
        using var content = new MemoryStream(bytes);
        return await files.SaveAsync(facts, content, ct);
    }
}
