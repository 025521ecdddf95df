using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.LongJobs;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Long work: everybody of an event in one workbook, a sheet for each registration type.</summary>
public sealed class RegistrationsBook(IDbContextFactory<SummitDb> dbs, TimeProvider clock) : ILongJob
{
    public const string Name = "RegistrationsBook";

    public string Kind => Name;
    public Permission Needs => Permission.View;

    public async Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.Where(e => e.Id == context.EventId).Select(e => new { e.Slug, e.TimeZone }).SingleAsync(ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == context.EventId).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct);
        var all = db.Registrations.Where(r => r.EventId == context.EventId);
        var total = await all.CountAsync(ct);
        context.Report(0, total);
        var time = EventTime.In(e.TimeZone);
        var file = await context.CreateResultAsync(SheetFile.Name("registrations-by-type", e.Slug, time.Date(clock.GetUtcNow()), "xlsx"), XlsxWriter.ContentType, ct);

        await using var xlsx = new XlsxWriter(file);
        var done = 0;
        foreach (var type in types)
        {
            var rows = RegistrationSheet.Rows(db, all.Where(r => r.TypeId == type.Id)).Select(row =>
            {
                context.Report(++done, total);
                return row;
            });
            var before = done;
            await xlsx.AddAsync(RegistrationSheet.Layout(context.Language, time, type.Name(context.Language == Language.Thai)), rows, ct);
            if (done == before)
                context.Warn("TypeIsEmpty", type.Name(context.Language == Language.Thai));
        }
        if (types.Count == 0)
            await xlsx.AddAsync(RegistrationSheet.Layout(context.Language, time), AsyncEnumerable.Empty<SheetPerson>(), ct);
        await xlsx.CompleteAsync(ct);
        context.Report(done, Math.Max(done, total));
        return null;
    }
}
