using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.LongJobs;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>Long work: the delegations of an event with whom to call, and all their people in order of the delegations.</summary>
public sealed class DelegationsBook(IDbContextFactory<SummitDb> dbs, TimeProvider clock) : ILongJob
{
    public const string Name = "DelegationsBook";

    public string Kind => Name;
    public Permission Needs => Permission.View;

    private sealed record Member(int Number, string DelegationName, Registration Registration);

    public async Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.Where(e => e.Id == context.EventId).Select(e => new { e.Slug, e.TimeZone }).SingleAsync(ct);
        var delegations = db.Delegations.AsNoTracking().Where(d => d.EventId == context.EventId).InUse(db);
        var members =
            from r in db.Registrations.AsNoTracking()
            where r.EventId == context.EventId && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending || r.State == RegistrationState.Waitlisted)
            join d in delegations on r.DelegationId equals d.Id
            orderby d.Number, r.SortKey, r.Id
            select new Member(d.Number, d.OrganizationName, r);
        var total = await delegations.CountAsync(ct) + await members.CountAsync(ct);
        if (total == 0)
            return new NoDelegationsYet();
        context.Report(0, total);
        var day = EventTime.In(e.TimeZone).Date(clock.GetUtcNow());
        var file = await context.CreateResultAsync(SheetFile.Name("delegations", e.Slug, day, "xlsx"), XlsxWriter.ContentType, ct);

        var done = 0;
        T Counted<T>(T row)
        {
            context.Report(++done, total);
            return row;
        }
        await using var xlsx = new XlsxWriter(file);
        await xlsx.AddAsync(Summary(context.Language), Rows(db, delegations).Select(Counted), ct);
        await xlsx.AddAsync(People(context.Language), members.AsAsyncEnumerable().Select(Counted), ct);
        await xlsx.CompleteAsync(ct);
        return null;
    }

    private static IAsyncEnumerable<DelegationRow> Rows(SummitDb db, IQueryable<Delegation> delegations) =>
        delegations.OrderBy(d => d.Number).ThenBy(d => d.Id).Select(d => new DelegationRow(d.Id, d.Number, d.Code, d.OrganizationName, d.OrganizationKind, d.ProvinceCode, d.ContactName, d.ContactPhone,
            db.Registrations.Count(r => r.DelegationId == d.Id && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending)),
            db.Registrations.Count(r => r.DelegationId == d.Id && r.State == RegistrationState.Waitlisted))).AsAsyncEnumerable();

    private static SheetLayout<DelegationRow> Summary(Language language)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<DelegationRow>(In("คณะ", "Delegations"), language)
            .Number(In("คณะที่", "No."), d => d.Number)
            .Text(In("หน่วยงาน", "Organisation"), d => d.OrganizationName)
            .Text(In("ชนิดหน่วยงาน", "Kind"), d => OrganizationKinds.Of(d.Kind).Name.In(language))
            .Text(In("จังหวัด", "Province"), d => d.Province?.Name.In(language))
            .Text(In("ผู้ประสานงาน", "Coordinator"), d => d.ContactName)
            .Text(In("โทรศัพท์", "Telephone"), d => ThaiPhone.Parse(d.ContactPhone)?.Display(language) ?? d.ContactPhone)
            .Number(In("จำนวนคน", "People"), d => d.Coming)
            .Number(In("รายชื่อสำรอง", "Waiting list"), d => d.Waiting);
    }

    private static SheetLayout<Member> People(Language language)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<Member>(In("รายชื่อ", "People"), language)
            .Number(In("คณะที่", "No."), m => m.Number)
            .Text(In("หน่วยงาน", "Organisation"), m => m.DelegationName)
            .Text(In("ชื่อ-นามสกุล", "Name"), m => m.Registration.Name.Full(language))
            .Text(In("ตำแหน่ง", "Position"), m => m.Registration.Position)
            .Text(In("จังหวัด", "Province"), m => Provinces.Find(m.Registration.ProvinceCode)?.Name.In(language))
            .Text(In("สถานะ", "State"), m => RegistrationSheet.State(m.Registration.State).In(language))
            .Text(In("โทรศัพท์", "Telephone"), m => ThaiPhone.Parse(m.Registration.Phone)?.Display(language) ?? m.Registration.Phone);
    }
}
