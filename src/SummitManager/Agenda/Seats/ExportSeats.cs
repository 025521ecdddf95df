using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Seats;

/// <summary>Who sits and who waits in a session, as a spreadsheet for its door. Without codes, as every list that leaves the house.</summary>
public sealed class ExportSeats(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Writes the file to <paramref name="target"/>, which need not seek. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>; then nothing was written.</summary>
    public async Task<Result<Exported>> RunAsync(Actor actor, Guid eventId, Guid sessionId, Language language, Stream target, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.Where(e => e.Id == eventId).Select(e => new { e.Slug, e.TimeZone }).SingleOrDefaultAsync(ct);
        if (e is null || await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId && s.EventId == eventId, ct) is not { } session)
            return new NotFound();
        var time = EventTime.In(e.TimeZone);
        var count = await SheetFile.WriteAsync(target, ExportFormat.Xlsx, Layout(session, language, time), RowsAsync(db, sessionId), ct);

        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(ExportSeats), sessionId, $"Session: {session.TitleTh}; Rows: {count}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return SheetFile.Written(ExportFormat.Xlsx, "seats", e.Slug, time.Date(now), count);
    }

    /// <summary>Those who sit, then those who wait in their order: two queries, streamed.</summary>
    private static async IAsyncEnumerable<SeatRow> RowsAsync(SummitDb db, Guid sessionId)
    {
        var people = db.Registrations.AsNoTracking();
        await foreach (var row in SeatListQueries.Seated(db, sessionId, people).AsAsyncEnumerable())
            yield return row;
        await foreach (var row in SeatListQueries.Waiting(db, sessionId, people).AsAsyncEnumerable())
            yield return row;
    }

    private static SheetLayout<SeatRow> Layout(Session session, Language language, EventTime time)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        DateTime? Local(DateTimeOffset? at) => at is { } instant ? time.Local(instant) : null;
        return new SheetLayout<SeatRow>(session.Title(language == Language.Thai), language)
            .Text(In("ที่นั่ง", "Seat"), r => r.OfferedUntil is not null ? In("เสนอที่นั่งแล้ว", "Offered") : r.IsWaiting ? In("รายชื่อสำรอง", "Waiting list") : In("จองแล้ว", "Booked"))
            .Number(In("ลำดับสำรอง", "Place in line"), r => r.IsWaiting && r.OfferedUntil is null ? r.Ahead + 1 : null)
            .Text(In("ชื่อ-นามสกุล", "Name"), r => r.Person.Name.Full(language))
            .Text(In("ตำแหน่ง", "Position"), r => r.Person.Position)
            .Text(In("หน่วยงาน", "Organisation"), r => r.Person.OrganizationName)
            .Text(In("จังหวัด", "Province"), r => Provinces.Find(r.Person.ProvinceCode)?.Name.In(language))
            .Number(In("คณะที่", "Delegation no."), r => r.DelegationNumber)
            .Text(In("โทรศัพท์", "Telephone"), r => ThaiPhone.Parse(r.Person.Phone)?.Display(language) ?? r.Person.Phone)
            .Text(In("อีเมล", "E-mail"), r => r.Person.Email)
            .DateAndTime(In("จองหรือเข้ารอเมื่อ", "Booked or waiting since"), r => time.Local(r.At))
            .DateAndTime(In("เก็บที่นั่งไว้ถึง", "Offered until"), r => Local(r.OfferedUntil))
            .DateAndTime(In("เตือนเมื่อ", "Reminded"), r => Local(r.RemindedAt));
    }
}
