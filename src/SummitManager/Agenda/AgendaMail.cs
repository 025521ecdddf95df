using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda;

/// <summary>What we write when the programme changes: to those who hold or wait for a seat in a session that moved or fell out, and to the people in it.</summary>
public sealed class AgendaMail(SiteAddress site)
{
    /// <summary>One letter a person and version, however many of their sessions changed. Adds to the caller's context.</summary>
    /// <returns>How many people are written to.</returns>
    internal async Task<int> TellAsync(SummitDb db, AgendaPlan plan, int number, IReadOnlyList<AgendaChange> changes, string note, DateTimeOffset now, CancellationToken ct)
    {
        var told = changes.Where(c => c.ConcernsWhoBooked).ToDictionary(c => c.Session.Id);
        var ids = told.Keys.ToList();
        if (ids.Count == 0)
            return 0;
        var holders = await db.SessionBookings.Where(b => ids.Contains(b.SessionId)).Select(b => new { b.RegistrationId, b.SessionId })
            .Concat(db.SessionWaits.Where(w => ids.Contains(w.SessionId)).Select(w => new { w.RegistrationId, w.SessionId })).ToListAsync(ct);
        var personIds = holders.Select(h => h.RegistrationId).Distinct().ToList();
        var people = await db.Registrations.AsNoTracking().Where(r => personIds.Contains(r.Id) && r.Email != null).ToListAsync(ct);
        var letters = people.ConvertAll(r => LetterTo(plan, r.Id, r.Email!, r.Name.Full(r.Language), r.Language, site.To($"/t/{r.LinkCode}/agenda"), number,
            holders.Where(h => h.RegistrationId == r.Id).Select(h => told[h.SessionId]), note));
        foreach (var speaker in plan.Speakers.Where(s => s.Email is not null && s.Answer != SpeakerAnswer.Declined))
        {
            var theirs = changes.Where(c => c.ConcernsWhoBooked && Parts(c).Any(p => p.SpeakerId == speaker.Id)).ToList();
            if (theirs.Count > 0)
                letters.Add(LetterTo(plan, speaker.Id, speaker.Email!, speaker.Name.Full(speaker.LetterLanguage), speaker.LetterLanguage, site.To($"/s/{speaker.LinkCode}"), number, theirs, note));
        }
        db.AddRange(letters.Select(letter => OutboxMessage.Of(letter, now)));
        return letters.Count;
    }

    private static IEnumerable<PublishedPart> Parts(AgendaChange change) => (change.Before?.People ?? []).Concat(change.After?.People ?? []);

    private static Letter LetterTo(AgendaPlan plan, Guid subjectId, string to, string name, Language language, string link, int number, IEnumerable<AgendaChange> changes, string note)
    {
        var title = plan.Event.Title(language == Language.Thai);
        var subject = language == Language.Thai ? "กำหนดการเปลี่ยนแปลง" : "Changes in the programme";
        var body = new MailBody(language).Heading(subject).Paragraph(language == Language.Thai
            ? "กำหนดการที่เกี่ยวข้องกับท่านมีการเปลี่ยนแปลงดังนี้" : "These parts of the programme concern you and have changed:");
        foreach (var change in changes.OrderBy(c => c.Session.StartsAt))
        {
            body = body.Paragraph(change.Session.Title.In(language)).Facts(
                (language == Language.Thai ? "เดิม" : "Before", Slot(plan, change.Before!, language)),
                (language == Language.Thai ? "ใหม่" : "Now", change.After is { } after ? Slot(plan, after, language) : language == Language.Thai ? "ยกเลิก" : "Cancelled"));
        }
        if (note.Length > 0)
            body = body.Paragraph(note);
        body = body.Link(language == Language.Thai ? "ดูกำหนดการของฉัน" : "See my programme", link);
        return new Letter
        {
            EventId = plan.Event.Id,
            SubjectId = subjectId,
            To = to,
            ToName = name,
            Language = language,
            Subject = $"{subject}: {title}",
            TextBody = body.Text,
            HtmlBody = body.Html,
            DedupKey = $"agenda:{plan.Event.Id}:{number}:{subjectId}",
        };
    }

    /// <summary>Day, time and room in one line.</summary>
    private static string Slot(AgendaPlan plan, PublishedSession s, Language language)
    {
        var (from, until) = (plan.Clock.Local(s.StartsAt), plan.Clock.Local(s.EndsAt));
        var time = $"{ThaiDate.Brief(DateOnly.FromDateTime(from), language)} {ThaiDate.TimeRange(TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(until), language)}";
        return s.Room is { } room ? $"{time} · {room.In(language)}" : time;
    }
}
