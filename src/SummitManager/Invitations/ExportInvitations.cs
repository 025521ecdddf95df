using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>The invitations that a list shows, as XLSX.</summary>
public sealed class ExportInvitations(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Writes the file to <paramref name="target"/>, which need not seek. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>; then nothing was written.</summary>
    public async Task<Result<Exported>> RunAsync(Actor actor, InvitationFilter filter, Language language, Stream target, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, filter.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.Where(e => e.Id == filter.EventId).Select(e => new { e.Slug, e.TimeZone }).SingleOrDefaultAsync(ct);
        if (e is null)
            return new NotFound();
        var time = EventTime.In(e.TimeZone);
        var count = await SheetFile.WriteAsync(target, ExportFormat.Xlsx, Layout(language, time), InvitationQueries.Rows(db, filter.Apply(db).OrderBy(x => x.Delegation.Number)).AsAsyncEnumerable(), ct);

        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(AuditEntry.Of(actor, filter.EventId, nameof(ExportInvitations), filter.EventId, $"Rows: {count}, Filtered: {!filter.IsEmpty}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return SheetFile.Written(ExportFormat.Xlsx, "invitations", e.Slug, time.Date(now), count);
    }

    private static SheetLayout<InvitationRow> Layout(Language language, EventTime time)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<InvitationRow>(In("การเชิญ", "Invitations"), language)
            .Number(In("คณะที่", "No."), r => r.Number)
            .Text(In("หน่วยงาน", "Organisation"), r => r.OrganizationName)
            .Text(In("ชนิดหน่วยงาน", "Kind"), r => OrganizationKinds.Of(r.Kind).Name.In(language))
            .Text(In("จังหวัด", "Province"), r => r.Province?.Name.In(language))
            .Number(In("จำนวนที่เชิญ", "Places"), r => r.People)
            .Text(In("เลขที่หนังสือ", "Letter number"), r => r.LetterNumber)
            .Text(In("การตอบรับ", "Reply"), r => Word(r.Reply).In(language))
            .Date(In("วันที่ตอบ", "Replied on"), r => r.RepliedOn)
            .Number(In("จำนวนที่แจ้งว่าจะมา", "Announced"), r => r.PeopleComing)
            .Number(In("ลงทะเบียนแล้ว", "Registered"), r => r.Registered)
            .Text(In("หมายเหตุ", "Note"), r => r.Note)
            .DateAndTime(In("ติดตามล่าสุด", "Last reminder"), r => r.RemindedAt is { } at ? time.Local(at) : null);
    }

    private static Label Word(ReplyState reply) => reply switch
    {
        ReplyState.Coming => new("เข้าร่วม", "Coming"),
        ReplyState.NotComing => new("ไม่เข้าร่วม", "Not coming"),
        _ => new("ยังไม่ตอบ", "No reply"),
    };
}
