using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <param name="EventId">Whose answers.</param>
/// <param name="AskedOf">People or delegations.</param>
/// <param name="TypeId">Only people of this type.</param>
/// <param name="WithSensitive">Sensitive answers too.</param>
public sealed record AnswersRequest(Guid EventId, AskedOf AskedOf, Guid? TypeId, bool WithSensitive);

/// <summary>What was answered, as a file: a line a person or delegation, a column a question. Written in the audit log, with whether it held sensitive answers.</summary>
public sealed class ExportAnswers(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// Writes the file to <paramref name="target"/>. Refusals, before anything is written: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, or
    /// without <see cref="Permission.ManageRegistrations"/> for sensitive answers; <see cref="NotFound"/>.
    /// </summary>
    public async Task<Result<Exported>> RunAsync(Actor actor, AnswersRequest request, ExportFormat format, Language language, Stream target, CancellationToken ct)
    {
        if (actor.WhyNot(request.WithSensitive ? Permission.ManageRegistrations : Permission.View, request.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.Where(e => e.Id == request.EventId).Select(e => new { e.Slug, e.TimeZone }).SingleOrDefaultAsync(ct);
        if (e is null)
            return new NotFound();
        // First: who reads sensitive answers is known even when the file breaks off.
        var now = clock.GetUtcNow();
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            db.Add(AuditEntry.Of(actor, request.EventId, nameof(ExportAnswers), request.EventId, $"Asked: {request.AskedOf}, Sensitive: {request.WithSensitive}, Format: {format}", now));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        var (layout, rows) = await AnswerSheet.MakeAsync(db, request.EventId, request.AskedOf, request.TypeId, request.WithSensitive, language, ct);
        var count = await SheetFile.WriteAsync(target, format, layout, rows, ct);
        var what = request.AskedOf == AskedOf.Person ? "answers-persons" : "answers-delegations";
        return SheetFile.Written(format, what, e.Slug, EventTime.In(e.TimeZone).Date(now), count);
    }
}
