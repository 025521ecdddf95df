using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <param name="Queued">Reminders that go out now.</param>
/// <param name="Today">Who was reminded today already.</param>
/// <param name="NoAddress">Who has no address known.</param>
public sealed record Reminded(int Queued, int Today, int NoAddress);

/// <summary>
/// Writes to every invited body that has neither answered nor registered anybody: at its coordinator's address, else its mailbox. Each at most
/// once a day, whoever presses the button.
/// </summary>
public sealed class RemindInvited(IDbContextFactory<SummitDb> dbs, TimeProvider clock, SiteAddress site)
{
    private const int Portion = 250;
    private const int MostTries = 8;

    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (the event), <see cref="NoInvitationsYet"/>.</summary>
    public async Task<Result<Reminded>> RunAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        List<InvitationRow> open;
        Event? e;
        InvitationTemplate? template;
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            e = await db.Events.AsNoTracking().Include(x => x.Venue).SingleOrDefaultAsync(x => x.Id == eventId, ct);
            if (e is null)
                return new NotFound();
            if (!await db.Invitations.AnyAsync(i => i.EventId == eventId, ct))
                return new NoInvitationsYet();
            template = await db.InvitationTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.EventId == eventId, ct);
            open = await InvitationQueries.Rows(db, new InvitationFilter(eventId) { Reply = ReplyState.NoReply }.Apply(db)).Where(r => r.Registered == 0).OrderBy(r => r.Number).ToListAsync(ct);
        }
        var (queued, today) = (0, 0);
        foreach (var portion in open.Where(r => r.Mail is not null).Chunk(Portion))
        {
            var sent = await RemindAsync(actor, e, template, portion, ct);
            queued += sent;
            today += portion.Length - sent;
        }
        return new Reminded(queued, today, open.Count(r => r.Mail is null));
    }

    private async Task<int> RemindAsync(Actor actor, Event e, InvitationTemplate? template, InvitationRow[] portion, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await Deadlock.RetryAsync(() => TryAsync(actor, e, template, portion, ct)) is { } sent)
                return sent;
            if (tries == MostTries)
                throw new InvalidOperationException("Others remind the same bodies without end.");
        }
    }

    private async Task<int?> TryAsync(Actor actor, Event e, InvitationTemplate? template, InvitationRow[] portion, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var day = EventTime.In(e.TimeZone).Date(now);
        await using var transaction = await db.BeginWriteAsync(ct);
        var ids = portion.Select(r => r.Id).ToList();
        // Who answered since the list was read is left in peace.
        var open = await db.Invitations.Where(i => ids.Contains(i.Id) && i.Reply == ReplyState.NoReply)
            .Join(db.Delegations, i => i.DelegationId, d => d.Id, (i, d) => new { i.Id, d.LinkCode }).ToDictionaryAsync(x => x.Id, x => x.LinkCode, ct);
        var keys = open.Keys.Select(id => Key(id, day)).ToList();
        var told = (await db.OutboxMessages.Where(m => keys.Contains(m.DedupKey)).Select(m => m.DedupKey).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var due = portion.Where(r => open.ContainsKey(r.Id) && !told.Contains(Key(r.Id, day))).ToList();
        if (due.Count == 0)
            return 0;
        foreach (var row in due)
            db.Add(LetterOf(e, template, row, site.To(InvitationLinks.Desk(open[row.Id])), Key(row.Id, day), now));
        var dueIds = due.ConvertAll(r => r.Id);
        await db.Invitations.Where(i => dueIds.Contains(i.Id)).ExecuteUpdateAsync(s => s.SetProperty(i => i.RemindedAt, now), ct);
        db.Add(AuditEntry.Of(actor, e.Id, nameof(RemindInvited), e.Id, $"Mails: {due.Count}", now));
        if (!await db.TrySaveAsync(ct))
            return null;
        await transaction.CommitAsync(ct);
        return due.Count;
    }

    private static string Key(Guid invitationId, DateOnly day) => $"invitation-reminder:{invitationId}:{day.ToString("O", CultureInfo.InvariantCulture)}";

    private static OutboxMessage LetterOf(Event e, InvitationTemplate? template, InvitationRow row, string link, string key, DateTimeOffset now)
    {
        var (thai, english) = (e.Title(thai: true), e.Title(thai: false));
        var until = template?.ReplyBy is { } day ? $" ภายใน{ThaiDate.FullWithWeekday(day, Language.Thai)}" : "";
        var body = new MailBody(Language.Thai)
            .Heading(thai)
            .Paragraph($"เรียน {row.OrganizationName}")
            .Paragraph($"ตามที่ได้มีหนังสือเชิญเข้าร่วมงานข้างต้น ขณะนี้ยังไม่ได้รับการตอบรับ จึงขอความอนุเคราะห์แจ้งผล{until} หรือลงทะเบียนรายชื่อคณะผ่านลิงก์ด้านล่าง หากได้ตอบแล้ว ขออภัยและโปรดละเว้นอีเมลนี้")
            .Facts(("คณะ / Delegation", $"{row.Number}"), ("รหัส / Code", Codes.Grouped(row.Code)), ("จำนวนที่เชิญ / Places", row.People is { } people ? $"{people}" : null),
                ("วันที่ / Date", $"{ThaiDate.Range(e.StartsOn, e.EndsOn, Language.Thai)} / {ThaiDate.Range(e.StartsOn, e.EndsOn, Language.English)}"), ("สถานที่ / Venue", e.VenueLine(thai: true)))
            .Link("ตอบรับหรือลงทะเบียนคณะ / Reply or register", link)
            .Paragraph($"{english}: we have not had your reply yet. Please answer or register your people by this link.");
        return OutboxMessage.Of(new Letter
        {
            EventId = e.Id,
            SubjectId = row.DelegationId,
            To = row.Mail!,
            ToName = row.OrganizationName,
            Language = Language.Thai,
            Subject = $"ขอทราบผลการตอบรับ: {thai}",
            TextBody = body.Text,
            HtmlBody = body.Html,
            DedupKey = key,
            Priority = 20,
        }, now);
    }
}

/// <summary>The addresses that stand in letters and mails; the site's own list holds the same.</summary>
public static class InvitationLinks
{
    /// <summary>The coordinator's desk.</summary>
    public static string Desk(string linkCode) => $"/d/{linkCode}";

    /// <summary>Where the printed code is typed.</summary>
    public const string Entry = "/d";
}
