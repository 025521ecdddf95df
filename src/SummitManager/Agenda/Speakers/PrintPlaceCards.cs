using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>Cards for the tables as PDF, in the order of protocol, of everybody who has not declined.</summary>
public sealed class PrintPlaceCards(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.View"/>.</param>
    /// <param name="eventId">Whose guests.</param>
    /// <param name="guestsOnly">Only guests of honour; else everybody with a part.</param>
    /// <param name="language">Of names and positions.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (nobody to make a card for).</returns>
    public async Task<Result<byte[]>> RunAsync(Actor actor, Guid eventId, bool guestsOnly, Language language, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var people = await db.Speakers.AsNoTracking().Where(s => s.EventId == eventId && s.Answer != SpeakerAnswer.Declined && (s.IsVip || !guestsOnly))
            .OrderBy(s => s.Precedence).ThenBy(s => s.Id).ToListAsync(ct);
        if (people.Count == 0)
            return new NotFound();
        return await ProtocolPdf.MakeAsync(language == Language.Thai ? "ป้ายตั้งโต๊ะ" : "Place cards", language, PlaceCards.Pages(people, language), clock.GetUtcNow(), ct);
    }
}
