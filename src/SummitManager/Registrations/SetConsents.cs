using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// The holder gives or withdraws the optional consents, each apart from the others: withdrawing is as easy as giving (PDPA section 19).
/// </summary>
public sealed class SetConsents(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>The texts in <paramref name="given"/> are agreed to, all others of the event are not. Refusals: <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public async Task<Result<Done>> RunAsync(string linkCode, IReadOnlyCollection<Guid> given, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var registration = await db.Registrations.AsNoTracking().Where(r => r.LinkCode == linkCode).Select(r => new { r.Id, r.EventId }).SingleOrDefaultAsync(ct);
        if (registration is null)
            return new NotFound();
        var texts = await db.ConsentTexts.AsNoTracking().Where(t => t.EventId == registration.EventId && t.Kind != ConsentKind.PrivacyNotice)
            .Select(t => new { t.Id, t.Kind, t.Number }).ToListAsync(ct);

        await using var transaction = await db.BeginWriteAsync(ct);
        var before = await db.Consents.Where(c => c.RegistrationId == registration.Id).ToListAsync(ct);
        foreach (var text in texts)
        {
            var stands = before.SingleOrDefault(c => c.TextId == text.Id);
            var agreed = given.Contains(text.Id);
            if (agreed == stands is { Given: true, WithdrawnAt: null })
                continue;
            // The row says how it stands now; when it stood otherwise is in the audit log.
            if (stands is null)
                db.Add(new Consent { RegistrationId = registration.Id, TextId = text.Id, Given = true, At = now });
            else if (agreed)
                (stands.Given, stands.At, stands.WithdrawnAt) = (true, now, null);
            else
                stands.WithdrawnAt = now;
            db.Add(AuditEntry.Of(Actor.Holder, registration.EventId, nameof(SetConsents), registration.Id, $"Consent: {text.Kind} {text.Number} {(agreed ? "given" : "withdrawn")}", now));
        }
        // A second click at the same moment may have written the first answer to a text: the page is shown again.
        if (!await db.TrySaveAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
