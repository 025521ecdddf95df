using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// Exports some people to nowhere, so that what the first list of a process needs is compiled before anybody waits for it (two thirds of its time).
/// Changes nothing, keeps nothing and is no deed; run once after the start.
/// </summary>
public sealed class PrepareExport(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>So many that every method of a row and a cell is worth compiling well.</summary>
    private const int Some = 1_000;
    /// <summary>The runtime compiles a method better in steps, each after a pause.</summary>
    private const int Rounds = 6;

    /// <param name="pause">Between two rounds.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>How many rows it wrote, all rounds together.</returns>
    public async Task<int> RunAsync(TimeSpan pause, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var largest = await db.Registrations.GroupBy(r => r.EventId).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefaultAsync(ct);
        var layout = RegistrationSheet.Layout(Language.Thai, EventTime.In("Asia/Bangkok"));
        var people = new RegistrationFilter(largest).Apply(db.Registrations);
        // The first asks as an export does, so that its very query is compiled; the others only for as many as they need.
        var rows = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var some = round == 0 ? RegistrationSheet.Rows(db, people).Take(Some) : RegistrationSheet.Rows(db, people.Take(Some));
            rows += await SheetFile.WriteAsync(Stream.Null, ExportFormat.Xlsx, layout, some, ct);
            await Task.Delay(pause, ct);
        }
        return rows;
    }
}
