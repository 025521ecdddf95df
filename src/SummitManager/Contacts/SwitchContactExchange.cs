using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Contacts;

/// <summary>Switches the exchange of contacts at an event on or off. Off, nobody sees anybody; who took part is kept for when it is on again. The same again changes nothing.</summary>
public sealed class SwitchContactExchange(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="NoDirectoryText"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, bool isOn, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        // Texts are never taken back, so what is found here is there for good.
        if (isOn && !await db.ConsentTexts.AnyAsync(t => t.EventId == eventId && t.Kind == ConsentKind.Directory, ct))
            return new NoDirectoryText();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.ContactExchanges.AnyAsync(x => x.EventId == eventId, ct))
        {
            db.Add(new ContactExchange { EventId = eventId });
            await db.TrySaveAsync(ct);
        }
        if (await db.ContactExchanges.Where(x => x.EventId == eventId && x.IsOn != isOn).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsOn, isOn), ct) == 0)
            return Done.Instance;
        db.Add(AuditEntry.Of(actor, eventId, nameof(SwitchContactExchange), eventId, new Changes().Of("State", isOn ? "Off" : "On", isOn ? "On" : "Off").ToString(), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
