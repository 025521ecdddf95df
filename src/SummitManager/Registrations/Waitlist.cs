using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Registrations;

/// <summary>
/// Hands a freed place on: whoever frees one calls this in the same transaction, so a place is never both free and promised.
/// </summary>
public sealed class Waitlist(RegistrationMail mail)
{
    /// <summary>
    /// The place of one ended registration goes back to its quotas, which stay locked, and then to the first in line, as an offer
    /// that holds it: of its own type, otherwise of a type that shares a quota with it, the longest waiting first. An event with more
    /// people than places gives it to nobody.
    /// </summary>
    public async Task PassOnAsync(SummitDb db, Event e, Guid typeId, DateTimeOffset now, CancellationToken ct)
    {
        await db.GiveBackPlaceAsync(typeId, ct);
        var lines = await db.WaitlistEntries
            .Where(w => w.EventId == e.Id && w.State == WaitlistState.Waiting
                && (w.TypeId == typeId || db.TypeQuotas.Any(q => q.TypeId == w.TypeId && db.TypeQuotas.Any(own => own.TypeId == typeId && own.QuotaId == q.QuotaId))))
            .GroupBy(w => w.TypeId).Select(g => new { TypeId = g.Key, Since = g.Min(w => w.JoinedAt) }).ToListAsync(ct);
        foreach (var line in lines.OrderBy(l => l.TypeId == typeId ? 0 : 1).ThenBy(l => l.Since).ThenBy(l => l.TypeId))
        {
            var type = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).SingleAsync(t => t.Id == line.TypeId, ct);
            await OfferFreeAsync(db, e, type, now, ct);
        }
    }

    /// <summary>Offers free places of a type (after its capacity was raised) until places or people run out. Answers how many.</summary>
    public async Task<int> OfferFreeAsync(SummitDb db, Event e, RegistrationType type, DateTimeOffset now, CancellationToken ct)
    {
        var offered = 0;
        if (now >= EventTimes.AllOver(e))
            return offered; // Nobody is offered a place at an event that is over.
        while (await db.WaitlistEntries.AnyAsync(w => w.TypeId == type.Id && w.State == WaitlistState.Waiting, ct)
            && await db.TryTakePlaceAsync(type, ct) is null)
        {
            if (!await OfferToNextAsync(db, e, type.Id, now, ct))
            {
                await db.GiveBackPlaceAsync(type.Id, ct);
                break;
            }
            offered++;
        }
        return offered;
    }

    private async Task<bool> OfferToNextAsync(SummitDb db, Event e, Guid typeId, DateTimeOffset now, CancellationToken ct)
    {
        while (await db.WaitlistEntries.AsNoTracking().Where(w => w.TypeId == typeId && w.State == WaitlistState.Waiting)
            .OrderBy(w => w.JoinedAt).ThenBy(w => w.RegistrationId).FirstOrDefaultAsync(ct) is { } next)
        {
            var hours = await db.RegistrationTypes.Where(t => t.Id == typeId).Select(t => t.OfferHours).SingleAsync(ct);
            var until = OfferEnds(now, hours, EventTimes.FirstDoors(e));
            var won = await db.WaitlistEntries.Where(w => w.RegistrationId == next.RegistrationId && w.State == WaitlistState.Waiting)
                .ExecuteUpdateAsync(s => s.SetProperty(w => w.State, WaitlistState.Offered).SetProperty(w => w.OfferedAt, now).SetProperty(w => w.OfferUntil, until), ct);
            if (won == 0)
                continue; // They left the line, or somebody else offered: look again.

            var registration = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == next.RegistrationId, ct);
            if (mail.Offered(e, registration, until, now) is { } letter)
            {
                db.Add(letter);
                await db.SaveChangesAsync(ct);
            }
            return true;
        }
        return false;
    }

    /// <summary>An offer's time shrinks as the event comes near: as set, but at most half the time left, at least ten minutes.</summary>
    internal static DateTimeOffset OfferEnds(DateTimeOffset now, int hours, DateTimeOffset doors)
    {
        var asSet = TimeSpan.FromHours(hours);
        var half = (doors - now) / 2;
        var span = asSet < half ? asSet : half;
        var least = TimeSpan.FromMinutes(10);
        return now + (span > least ? span : least);
    }
}
