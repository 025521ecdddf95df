using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Contacts;

/// <summary>The holder leaves the exchange: the card goes, the consent is withdrawn. As easy as joining, at any time and also when it is off.</summary>
public sealed class HideContact(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotFound"/>. Who is not in it is told yes.</returns>
    public Task<Result<Done>> RunAsync(string linkCode, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(linkCode, ct));

    private async Task<Result<Done>> TryAsync(string linkCode, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { } link)
            return new NotFound();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.Registrations.Where(r => r.LinkCode == link).LockAsync(ct);
        if (await db.Registrations.AsNoTracking().Where(r => r.LinkCode == link).Select(r => new { r.Id, r.EventId }).SingleOrDefaultAsync(ct) is not { } person)
            return new NotFound();
        var gone = await db.ContactCards.Where(c => c.RegistrationId == person.Id).ExecuteDeleteAsync(ct);
        var withdrawn = await db.Consents
            .Where(c => c.RegistrationId == person.Id && c.Given && c.WithdrawnAt == null && db.ConsentTexts.Any(t => t.Id == c.TextId && t.Kind == ConsentKind.Directory))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.WithdrawnAt, now), ct);
        if (gone + withdrawn == 0)
            return Done.Instance;
        db.Add(AuditEntry.Of(Actor.Holder, person.EventId, nameof(HideContact), person.Id, $"Consent: {ConsentKind.Directory} withdrawn", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
