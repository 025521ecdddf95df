using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>A desk that somebody may enter: whoever coordinates several delegations chooses among them.</summary>
public sealed record DeskDoor(string LinkCode, Label EventTitle, int Number, string OrganizationName);

internal static class DeskDoors
{
    private const int Most = 50;

    /// <summary>Desks are open while an event is public and after it is closed, because money often comes late.</summary>
    public static IQueryable<Delegation> WithOpenDesk(this SummitDb db) =>
        db.Delegations.Where(d => db.Events.Any(e => e.Id == d.EventId && (e.State == EventState.Published || e.State == EventState.Closed)));

    /// <summary>
    /// The doors of these delegations, the newest event first. One from before desks had links gets its link now, by a guarded write: of two who come at once
    /// both are led to the one that was written.
    /// </summary>
    public static async Task<List<DeskDoor>> DoorsAsync(this SummitDb db, IQueryable<Delegation> which, Codes codes, CancellationToken ct)
    {
        var without = await which.Where(d => d.LinkCode == "").OrderBy(d => d.Id).Select(d => d.Id).Take(Most).ToListAsync(ct);
        if (without.Count > 0)
        {
            await using var transaction = await db.BeginWriteAsync(ct);
            foreach (var id in without)
            {
                var link = codes.NewLinkCode();
                await db.Delegations.Where(d => d.Id == id && d.LinkCode == "").ExecuteUpdateAsync(s => s.SetProperty(d => d.LinkCode, link), ct);
            }
            await transaction.CommitAsync(ct);
        }
        return await which.Join(db.Events, d => d.EventId, e => e.Id, (d, e) => new { d, e })
            .OrderByDescending(x => x.e.StartsOn).ThenBy(x => x.d.Number).Take(Most)
            .Select(x => new DeskDoor(x.d.LinkCode, new Label(x.e.TitleTh, x.e.TitleEn), x.d.Number, x.d.OrganizationName)).ToListAsync(ct);
    }
}
