using SummitManager.Accounts;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>Takes a list of delegations to be looked at and imported: it must be a spreadsheet that can be read. Kept for a day.</summary>
public sealed class UploadDelegationList(FileStore files, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Refusals: <see cref="NotAllowed"/>, those of <see cref="SheetReader"/>.</summary>
    public async Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string name, Stream upload, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        using var copy = new MemoryStream();
        if (!await FitsAsync(upload, copy, ct))
            return new SpreadsheetTooLarge(SheetLimits.Usual.Bytes / 1_000_000);
        copy.Position = 0;
        var opened = await ImportFiles.OpenAsync(copy, ct);
        if (opened.Refusal is { } unreadable)
            return unreadable;
        await opened.Value.DisposeAsync();
        copy.Position = 0;
        return await files.SaveAsync(new NewFile { EventId = eventId, Purpose = ImportFiles.Purpose, Name = name, MediaType = XlsxWriter.ContentType, LapsesAt = clock.GetUtcNow() + Kept }, copy, ct);
    }

    /// <summary>A file of 200 MB is read no further than what may come.</summary>
    private static async Task<bool> FitsAsync(Stream upload, MemoryStream copy, CancellationToken ct)
    {
        var buffer = new byte[80 * 1024];
        while (await upload.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (copy.Length + read > SheetLimits.Usual.Bytes)
                return false;
            copy.Write(buffer, 0, read);
        }
        return true;
    }
}
