using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>What the public pages read of registrations.</summary>
public sealed class RegistrationQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>Public types of an event with the places left, in their order.</summary>
    public async Task<IReadOnlyList<TypeOnOffer>> TypesOnOfferAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var offers = await RegistrationReads.OnOffer.For(db)(db, eventId).ToListAsync(ct);
        return offers.ConvertAll(o => o.Left < 0 ? o with { Left = 0 } : o);
    }

    /// <summary>The newest version of each consent text.</summary>
    public async Task<IReadOnlyList<ConsentText>> ConsentTextsAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = await RegistrationReads.ConsentTexts.For(db)(db, eventId).ToListAsync(ct);
        return [.. all.GroupBy(t => t.Kind).Select(kind => kind.MaxBy(t => t.Number)!).OrderBy(t => t.Kind)];
    }

    /// <summary>Keys of the texts that the person agrees to at present.</summary>
    public async Task<IReadOnlyList<Guid>> ConsentsGivenAsync(Guid registrationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Consents.AsNoTracking().Where(c => c.RegistrationId == registrationId && c.Given && c.WithdrawnAt == null).Select(c => c.TextId).ToListAsync(ct);
    }

    /// <summary>Everything a ticket page shows, by the secret of its link; null for a wrong one.</summary>
    public async Task<TicketView?> TicketAsync(string linkCode, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { } link)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var registration = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.LinkCode == link, ct);
        if (registration is null)
            return null;
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays.OrderBy(h => h.DoorsOpenAt)).AsSplitQuery().SingleAsync(x => x.Id == registration.EventId, ct);
        var type = await db.RegistrationTypes.AsNoTracking().SingleAsync(t => t.Id == registration.TypeId, ct);
        var waiting = registration.State == RegistrationState.Waitlisted
            ? await db.WaitlistEntries.AsNoTracking().SingleOrDefaultAsync(w => w.RegistrationId == registration.Id, ct)
            : null;
        var ahead = waiting is { State: WaitlistState.Waiting }
            ? await db.WaitlistEntries.CountAsync(w => w.TypeId == type.Id && w.State == WaitlistState.Waiting && w.JoinedAt < waiting.JoinedAt, ct)
            : 0;
        return new TicketView(registration, e, type, waiting, ahead);
    }
}

/// <param name="Type">Without its quotas.</param>
/// <param name="Left">Places left; null when the type has no limit.</param>
public sealed record TypeOnOffer(RegistrationType Type, int? Left);

/// <param name="Ahead">How many wait before this person.</param>
public sealed record TicketView(Registration Registration, Event Event, RegistrationType Type, WaitlistEntry? Waiting, int Ahead);
