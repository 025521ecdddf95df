using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Showcase;

/// <summary>The coverage as a spreadsheet: all 76 provinces and Bangkok, with and without a pledge.</summary>
public sealed class ExportPledges(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Writes the file to <paramref name="target"/>, which need not seek. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>; then nothing was written.</summary>
    public async Task<Result<Exported>> RunAsync(Actor actor, Guid eventId, ExportFormat format, Language language, Stream target, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => new { e.Slug, e.TimeZone }).SingleOrDefaultAsync(ct) is not { } e)
            return new NotFound();
        var coverage = await PledgeQueries.CoverageAsync(db, eventId, ct);
        var sessions = (await SessionChoices.OfAsync(db, eventId, ct)).ToDictionary(s => s.Id, s => s.Title);
        var count = await SheetFile.WriteAsync(target, format, Layout(language, sessions), coverage.Rows.ToAsyncEnumerable(), ct);

        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(ExportPledges), eventId, $"Pledges: {coverage.Rows.Count(r => r.Pledge is not null)}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return SheetFile.Written(format, "pledges", e.Slug, EventTime.In(e.TimeZone).Date(now), count);
    }

    private static SheetLayout<ProvinceRow> Layout(Language language, Dictionary<Guid, Label> sessions)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<ProvinceRow>(In("คำมั่นของจังหวัด", "Pledges"), language)
            .Text(In("รหัส", "Code"), r => r.Province.Code)
            .Text(In("จังหวัด", "Province"), r => r.Province.Name.In(language))
            .Text(In("ภาค", "Region"), r => Regions.Name(r.Province.RegionIn(RegionScheme.Six)).In(language))
            .Number(In("ผู้ลงทะเบียน", "Registered"), r => r.People)
            .Text(In("คำมั่น", "Pledge (Thai)"), r => r.Pledge?.TextTh)
            .Text(In("คำมั่น (อังกฤษ)", "Pledge (English)"), r => r.Pledge?.TextEn)
            .Text(In("ผู้ให้คำมั่น", "Pledged by"), r => r.Pledge?.PledgedBy)
            .Text(In("หัวข้อในกำหนดการ", "Session"), r => r.Pledge?.SessionId is { } id ? sessions.GetValueOrDefault(id)?.In(language) : null);
    }
}
