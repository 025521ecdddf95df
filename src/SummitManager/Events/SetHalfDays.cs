using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>
/// Sets the half-days of an event with their doors (FR-62). A half-day whose doors have opened, or in which a supervisor
/// admitted somebody early, may change its hours but not go away.
/// </summary>
public sealed class SetHalfDays(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose half-days.</param>
    /// <param name="rows">All of them; one left out is removed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="HalfDaysOverlap"/>,
    /// <see cref="HalfDayBegan"/>, <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, IReadOnlyList<HalfDayRow> rows, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var e = await db.Events.Include(x => x.HalfDays).SingleOrDefaultAsync(x => x.Id == eventId, ct);
        if (e is null)
            return new NotFound();
        var read = HalfDayPlan.Read(rows, e);
        if (read.Refusal is { } unreadable)
            return unreadable;

        var changes = new Changes();
        var used = await db.CheckIns.Where(c => c.EventId == eventId).Select(c => c.Period).Distinct().ToListAsync(ct);
        foreach (var old in e.HalfDays.Where(h => !read.Value.Any(p => p.Date == h.Date && p.Half == h.Half)).ToList())
        {
            if (old.DoorsOpenAt <= now || used.Contains(Name(old.Date, old.Half)))
                return new HalfDayBegan(old.Date);
            changes.Of(Name(old.Date, old.Half) + " opens", (DateTimeOffset?)old.DoorsOpenAt, null)
                .Of(Name(old.Date, old.Half) + " closes", (DateTimeOffset?)old.DoorsCloseAt, null);
            db.Remove(old);
        }
        foreach (var planned in read.Value)
        {
            if (e.HalfDays.Find(h => h.Date == planned.Date && h.Half == planned.Half) is { } present)
            {
                changes.Of(Name(planned.Date, planned.Half) + " opens", present.DoorsOpenAt, planned.Opens)
                    .Of(Name(planned.Date, planned.Half) + " closes", present.DoorsCloseAt, planned.Closes)
                    .Of(Name(planned.Date, planned.Half) + " counts", present.Counts, planned.Counts);
                (present.DoorsOpenAt, present.DoorsCloseAt, present.Counts) = (planned.Opens, planned.Closes, planned.Counts);
            }
            else
            {
                changes.Of(Name(planned.Date, planned.Half), null, "added");
                db.Add(HalfDayPlan.New(e.Id, planned, now));
            }
        }
        if (!changes.Any)
            return Done.Instance;
        db.Add(AuditEntry.Of(actor, e.Id, nameof(SetHalfDays), e.Id, changes.ToString(), now));
        // The half-days are one plan with the event: of two who change it at once, its version tells the second to look again.
        db.Entry(e).State = EntityState.Modified;
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    /// <summary>The same name that a check-in of the half-day has in its key.</summary>
    private static string Name(DateOnly date, DayHalf half) =>
        date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + (half == DayHalf.Morning ? "-am" : "-pm");
}
