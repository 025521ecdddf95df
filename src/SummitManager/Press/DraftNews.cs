using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>
/// Proposes news from what the event knows: settings, published agenda, numbers of this moment (FR-66). Stores nothing; the organiser reads it,
/// changes it and saves it as a draft.
/// </summary>
public sealed class DraftNews(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private const int MostHighlights = 3;
    private const int MostObjectives = 5;
    private static readonly SessionFormat[] Told =
        [SessionFormat.Keynote, SessionFormat.Lecture, SessionFormat.Panel, SessionFormat.Workshop, SessionFormat.Presentation, SessionFormat.Exhibition, SessionFormat.Award];

    /// <summary>The number of queries does not depend on the event's size. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.WriteNews"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<NewsForm>> RunAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.WriteNews, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.AsNoTracking().AsSplitQuery().Include(x => x.Venue).Include(x => x.Hosts.OrderBy(h => h.Order)).Include(x => x.Objectives.OrderBy(o => o.Order)).SingleOrDefaultAsync(x => x.Id == eventId, ct);
        if (e is null)
            return new NotFound();
        var settings = await db.PressSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == eventId, ct);
        var facts = await FactsAsync(db, e, ct);
        var (th, en) = (PressDraft.Of(facts, Language.Thai), PressDraft.Of(facts, Language.English));
        var hosts = string.Join(" ", e.Hosts.Where(h => h.Role != HostRole.Partner).Select(h => h.NameTh));
        return new NewsForm
        {
            TitleTh = th.Title,
            BodyTh = th.Body,
            TitleEn = en.Title,
            BodyEn = en.Body,
            SourceTh = settings?.CreditTh ?? (hosts.Length == 0 ? null : Thai.ThaiText.Cut(hosts, NewsItem.SourceLimit)),
            SourceEn = settings?.CreditEn,
            Hashtags = e.Hashtags,
        };
    }

    private async Task<PressFacts> FactsAsync(SummitDb db, Event e, CancellationToken ct)
    {
        var time = EventTime.In(e.TimeZone);
        var agenda = await AgendaQueries.NewestAsync(db, e.Id, ct);
        var items = agenda.Sessions.Where(s => Told.Contains(s.Format)).ToList();
        return new PressFacts
        {
            Title = new Label(e.TitleTh, e.TitleEn),
            Theme = e.Theme,
            StartsOn = e.StartsOn,
            EndsOn = e.EndsOn,
            Venue = e.Venue is { } v ? new PressPlace(v.NameTh, v.NameEn) : null,
            Hosts = [.. e.Hosts.Where(h => h.Role != HostRole.Partner).Select(h => new Label(h.NameTh, h.Name(thai: false)))],
            Partners = [.. e.Hosts.Where(h => h.Role == HostRole.Partner).Select(h => new Label(h.NameTh, h.Name(thai: false)))],
            Objectives = [.. e.Objectives.Take(MostObjectives).Select(o => new Label(o.TextTh, o.TextEn ?? o.TextTh))],
            SdgGoals = e.SdgGoals,
            Opening = await OpeningAsync(db, agenda, time, ct),
            Formats = [.. items.Select(s => s.Format).Distinct()],
            Highlights = [.. items.Where(s => s.People.Count > 0).OrderBy(s => s.Format == SessionFormat.Keynote ? 0 : 1).Take(MostHighlights).Select(s => s.Title)],
            Items = items.Count,
            Counts = await CountsAsync(db, e.Id, ct),
            HasBegun = time.Date(clock.GetUtcNow()) >= e.StartsOn,
            HasEnded = time.Date(clock.GetUtcNow()) > e.EndsOn,
        };
    }

    private static async Task<PressOpening?> OpeningAsync(SummitDb db, PublishedAgenda agenda, EventTime time, CancellationToken ct)
    {
        var opening = agenda.Sessions.FirstOrDefault(s => s.Format == SessionFormat.Opening);
        var ids = opening?.People.Select(p => p.SpeakerId).Distinct().ToList() ?? [];
        var speakers = await db.Speakers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        if (opening is null)
            return null;
        IReadOnlyList<PressPerson> Who(SpeakerRole role) => [.. opening.People.Where(p => p.Role == role).Select(p => new PressPerson(new Label(Spelled(p, speakers.GetValueOrDefault(p.SpeakerId)), p.Name.English), p.Office, p.Representing))];
        return new PressOpening(time.Local(opening.StartsAt), Who(SpeakerRole.Chair), Who(SpeakerRole.Report), Who(SpeakerRole.Welcome), Who(SpeakerRole.Guest));
    }

    /// <summary>A rank is spelled out in the press. The published name is the one that counts: whoever was changed since is named as published.</summary>
    private static string Spelled(PublishedPart part, Speaker? speaker) =>
        speaker?.Name.Full(Language.Thai) == part.Name.Thai ? speaker.Name.Full(Language.Thai, TitleForm.Spelled) : part.Name.Thai;

    private static async Task<PressCounts> CountsAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        var confirmed = db.Registrations.Where(r => r.EventId == eventId && r.State == RegistrationState.Confirmed);
        var provinces = (await confirmed.Where(r => r.ProvinceCode != null).Select(r => r.ProvinceCode!).Distinct().ToListAsync(ct)).Select(Thai.Provinces.Find).OfType<Thai.Province>().ToList();
        return new PressCounts(
            await confirmed.CountAsync(ct),
            await db.CheckIns.Where(c => c.EventId == eventId).Select(c => c.RegistrationId).Distinct().CountAsync(ct),
            await confirmed.Where(r => r.DelegationId != null).Select(r => r.DelegationId).Distinct().CountAsync(ct),
            provinces.Count(p => !p.IsBangkok),
            provinces.Exists(p => p.IsBangkok));
    }
}
