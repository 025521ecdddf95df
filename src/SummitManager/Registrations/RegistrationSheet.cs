using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>One person as a line of an exported list: the row, with what its type and delegation are called.</summary>
internal sealed record SheetPerson(Registration Registration, string TypeTh, string TypeEn, Money Price, int? DelegationNumber);

/// <summary>
/// The registrations of an event as a spreadsheet: which columns, and their rows in one query. Without ticket and link codes, which open
/// the door and the person's pages to whoever reads them.
/// </summary>
internal static class RegistrationSheet
{
    public static SheetLayout<SheetPerson> Layout(Language language, EventTime time, string? name = null)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        return new SheetLayout<SheetPerson>(name ?? In("ผู้ลงทะเบียน", "Registrations"), language)
            .Text(In("คำนำหน้า", "Title"), p => p.Registration.Name.Title)
            .Text(In("ชื่อตัว", "Given name"), p => p.Registration.Name.Given)
            .Text(In("ชื่อรอง", "Middle name"), p => p.Registration.Name.Middle)
            .Text(In("นามสกุล", "Family name"), p => p.Registration.Name.Family)
            .Text(In("ชื่อภาษาอังกฤษ", "Name in English"), p => p.Registration.Name.GivenEn is null ? null : p.Registration.Name.Full(Language.English))
            .Text(In("กลุ่มตำแหน่ง", "Position group"), p => PositionGroups.Name(p.Registration.PositionGroup).In(language))
            .Text(In("ตำแหน่ง", "Position"), p => p.Registration.Position)
            .Text(In("หน่วยงาน", "Organisation"), p => p.Registration.OrganizationName)
            .Text(In("ชนิดหน่วยงาน", "Kind of organisation"), p => OrganizationKinds.Of(p.Registration.OrganizationKind).Name.In(language))
            .Text(In("จังหวัด", "Province"), p => Provinces.Find(p.Registration.ProvinceCode)?.Name.In(language))
            .Text(In("ประเภท", "Type"), p => language == Language.Thai || p.TypeEn.Length == 0 ? p.TypeTh : p.TypeEn)
            .Text(In("สถานะ", "State"), p => State(p.Registration.State).In(language))
            .Money(In("ค่าลงทะเบียน", "Fee"), p => p.Price)
            .Text(In("การชำระเงิน", "Payment"), p => Payment(p.Registration.Payment).In(language))
            .YesNo("VIP", p => p.Registration.IsVip)
            .Number(In("คณะที่", "Delegation no."), p => p.DelegationNumber)
            .Text(In("โทรศัพท์", "Telephone"), p => ThaiPhone.Parse(p.Registration.Phone)?.Display(language) ?? p.Registration.Phone)
            .Text(In("อีเมล", "E-mail"), p => p.Registration.Email)
            .DateAndTime(In("ลงทะเบียนเมื่อ", "Registered"), p => time.Local(p.Registration.CreatedAt))
            .DateAndTime(In("ยืนยันเมื่อ", "Confirmed"), p => p.Registration.ConfirmedAt is { } at ? time.Local(at) : null);
    }

    /// <summary>In the order of the list, streamed: one query, however many there are.</summary>
    public static IAsyncEnumerable<SheetPerson> Rows(SummitDb db, IQueryable<Registration> registrations) =>
        (from r in registrations.AsNoTracking()
         join t in db.RegistrationTypes on r.TypeId equals t.Id
         from d in db.Delegations.Where(d => d.Id == r.DelegationId).DefaultIfEmpty()
         orderby r.SortKey, r.Id
         select new SheetPerson(r, t.NameTh, t.NameEn, t.Price, d == null ? null : d.Number)).AsAsyncEnumerable();

    public static Label State(RegistrationState state) => state switch
    {
        RegistrationState.Pending => new("รออนุมัติ", "Awaiting approval"),
        RegistrationState.Confirmed => new("ยืนยันแล้ว", "Confirmed"),
        RegistrationState.Waitlisted => new("รายชื่อสำรอง", "Waiting list"),
        RegistrationState.Rejected => new("ไม่อนุมัติ", "Rejected"),
        _ => new("ยกเลิก", "Cancelled"),
    };

    private static Label Payment(PaymentState payment) => payment switch
    {
        PaymentState.NotRequired => new("ไม่ต้องชำระ", "Not required"),
        PaymentState.Awaiting => new("รอชำระ", "Awaiting payment"),
        PaymentState.ConfirmedByLetter => new("มีหนังสือยืนยัน", "Confirmed by letter"),
        PaymentState.Paid => new("ชำระแล้ว", "Paid"),
        _ => new("คืนเงินแล้ว", "Refunded"),
    };
}
