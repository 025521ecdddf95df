using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda;

/// <summary>Makes the planned programme the one that attendees see, as a numbered version, and tells those whom a change concerns.</summary>
public sealed class PublishAgenda(IDbContextFactory<SummitDb> dbs, TimeProvider clock, AgendaMail mail)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose programme.</param>
    /// <param name="note">What the organiser says about it, in the list of versions and in the mails; null for nothing.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The version's number. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="NothingToPublish"/>, <see cref="BadField"/> (a note that is too long).</returns>
    public Task<Result<Published>> RunAsync(Actor actor, Guid eventId, string? note, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, note, ct));

    /// <summary>Numbers of an event's versions.</summary>
    internal static string Series(Guid eventId) => $"agenda:{eventId}";

    private async Task<Result<Published>> TryAsync(Actor actor, Guid eventId, string? note, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var words = ThaiText.Normalize(note);
        if (words.Length > AgendaVersion.NoteLimit)
            return new BadField("Note", "TooLong", AgendaVersion.NoteLimit);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        // First of all the number: whoever publishes at the same time waits here and then compares with this version.
        var number = await db.NextNumberAsync(Series(eventId), ct);
        if (await AgendaPlan.LoadAsync(db, eventId, ct) is not { } plan)
            return new NotFound();
        var before = await AgendaQueries.NewestAsync(db, eventId, ct);
        var after = PublishedAgenda.Of(plan, number);
        var changes = AgendaChanges.Between(before, after);
        if (changes.Count == 0)
            return new NothingToPublish();
        db.Add(new AgendaVersion
        {
            Id = Guid.CreateVersion7(now),
            EventId = eventId,
            Number = number,
            PublishedAt = now,
            PublishedBy = actor.Name,
            Note = words.Length == 0 ? null : words,
            Content = after.ToContent(),
        });
        var told = before.Number == 0 ? 0 : await mail.TellAsync(db, plan, number, changes, words, now, ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(PublishAgenda), eventId, $"Version: {number}; Changes: {changes.Count}; Told: {told}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Published(number, changes.Count, told);
    }
}

/// <param name="Number">Of the version.</param>
/// <param name="Changes">Sessions that are new, gone or different.</param>
/// <param name="Told">People to whom a mail goes.</param>
public sealed record Published(int Number, int Changes, int Told);
