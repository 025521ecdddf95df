using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// Sends the ticket again, or where its holder stands. At most one mail per registration in ten minutes, whoever asks: the
/// button must not become a way to flood somebody's mailbox.
/// </summary>
public sealed class ResendTicket(IDbContextFactory<SummitDb> dbs, TimeProvider clock, RegistrationMail mail)
{
    /// <summary>An office's shared address may hold a whole delegation, but one request must stay small.</summary>
    private const int MostPerAddress = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>By the holder. Refusals: <see cref="NotFound"/>, <see cref="RegistrationEnded"/>, <see cref="NoMailAddress"/>, <see cref="SentJustNow"/>.</summary>
    public Task<Result<Done>> RunAsync(string linkCode, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByLink(linkCode), ct));

    /// <summary>By the coordinator of the delegation, from its desk. Refusals as for the holder.</summary>
    public Task<Result<Done>> RunAsync(string desk, Guid registrationId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByDesk(desk, registrationId), ct));

    /// <summary>By staff. Also refuses with <see cref="NotAllowed"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid registrationId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), ct));

    /// <summary>
    /// By anybody, to the address itself. Answers the same whether it is known or not, so that nobody can ask who comes.
    /// Refuses only what is no address, with <see cref="BadField"/>.
    /// </summary>
    public Task<Result<Done>> RunAsync(Guid eventId, string? email, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(eventId, email, ct));

    private async Task<Result<Done>> TryAsync(Access access, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadLivingAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        if (found.Value.Email is null)
            return new NoMailAddress();
        if (!await QueueAsync(db, access.Actor, found.Value.EventId, [found.Value], now, ct))
            return new SentJustNow();

        await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    private async Task<Result<Done>> TryAsync(Guid eventId, string? typed, CancellationToken ct)
    {
        var read = RegistrationFormReader.Address(typed);
        if (read.Refusal is { } unreadable)
            return unreadable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var registrations = await db.Registrations.AsNoTracking()
            .Where(r => r.EventId == eventId && r.Email == read.Value && r.State != RegistrationState.Cancelled && r.State != RegistrationState.Rejected)
            .OrderBy(r => r.Id).Take(MostPerAddress).ToListAsync(ct);
        if (registrations.Count > 0)
            await QueueAsync(db, Actor.Holder, eventId, registrations, now, ct);

        await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    /// <returns>False when nothing was queued.</returns>
    private async Task<bool> QueueAsync(SummitDb db, Actor actor, Guid eventId, IReadOnlyList<Registration> registrations, DateTimeOffset now, CancellationToken ct)
    {
        var ids = registrations.Select(r => r.Id).ToList();
        var recent = await db.OutboxMessages.Where(m => m.SubjectId != null && ids.Contains(m.SubjectId.Value) && m.CreatedAt > now - Pause && m.DedupKey.StartsWith("again:"))
            .Select(m => m.SubjectId!.Value).ToListAsync(ct);
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == eventId, ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == eventId).ToDictionaryAsync(t => t.Id, ct);

        // Two requests at one instant both see nothing recent; the slot in the unique key lets only one through.
        var slot = now.ToUnixTimeSeconds() / (long)Pause.TotalSeconds;
        var queued = false;
        foreach (var registration in registrations.Where(r => !recent.Contains(r.Id)))
        {
            if (mail.Standing(e, types[registration.TypeId], registration, $"again:{registration.Id}:{slot}", now) is not { } letter)
                continue;
            db.Add(letter);
            db.Add(AuditEntry.Of(actor, eventId, nameof(ResendTicket), registration.Id, "Mail queued", now));
            queued |= await db.TrySaveAsync(ct);
        }
        return queued;
    }
}
