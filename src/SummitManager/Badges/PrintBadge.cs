using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pdf;
using SummitManager.Shared;

namespace SummitManager.Badges;

/// <summary>One badge, at once: for the help desk, where somebody waits for it.</summary>
public sealed class PrintBadge(IDbContextFactory<SummitDb> dbs, BadgeQueries queries, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.View"/>.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="registrationId">Whose badge.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>A PDF of one page in the template's format. Refusals: <see cref="NotAllowed"/>, <see cref="NobodyToPrint"/> when the person is not of this event or not confirmed.</returns>
    public async Task<Result<byte[]>> RunAsync(Actor actor, Guid eventId, Guid registrationId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        if (await queries.OneAsync(eventId, registrationId, ct) is not { } person || await queries.EventAsync(eventId, ct) is not { } e)
            return new NobodyToPrint();
        var template = await queries.TemplateAsync(eventId, ct);
        // A single card needs no sheet of eight.
        if (template.Format == BadgeFormat.EightOnA4)
            template.Format = BadgeFormat.Card;
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo(person.Name.Full(person.Language), person.Language, clock.GetUtcNow()));
        await pdf.AddAsync(Badge.Draw(person, template, e), ct);
        await pdf.FinishAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(PrintBadge), registrationId, "", clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file.ToArray();
    }
}
