using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Long work: persons and delegations in one workbook, without sensitive answers; those are exported directly, by name and audited.</summary>
public sealed class AnswersBook(IDbContextFactory<SummitDb> dbs, TimeProvider clock) : ILongJob
{
    public const string Name = "AnswersBook";

    public string Kind => Name;
    public Permission Needs => Permission.View;

    public async Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.Where(e => e.Id == context.EventId).Select(e => new { e.Slug, e.TimeZone }).SingleAsync(ct);
        var total = await db.Registrations.CountAsync(r => r.EventId == context.EventId && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending), ct)
            + await db.Delegations.CountAsync(d => d.EventId == context.EventId, ct);
        context.Report(0, total);
        var file = await context.CreateResultAsync(SheetFile.Name("answers", e.Slug, EventTime.In(e.TimeZone).Date(clock.GetUtcNow()), "xlsx"), XlsxWriter.ContentType, ct);
        await using var xlsx = new XlsxWriter(file);
        var done = 0;
        foreach (var askedOf in Enum.GetValues<AskedOf>())
        {
            var (layout, rows) = await AnswerSheet.MakeAsync(db, context.EventId, askedOf, null, withSensitive: false, context.Language, ct);
            await xlsx.AddAsync(layout, rows.Select(row =>
            {
                context.Report(++done, total);
                return row;
            }), ct);
        }
        await xlsx.CompleteAsync(ct);
        context.Report(done, Math.Max(done, total));
        return null;
    }
}
