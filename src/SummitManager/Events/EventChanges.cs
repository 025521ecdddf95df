using SummitManager.Accounts;

namespace SummitManager.Events;

/// <summary>What an edit changes of an event. Long texts and the contact person are only named.</summary>
internal static class EventChanges
{
    public static Changes Between(Event e, EventDetails typed) => new Changes()
        .Of(nameof(e.TitleTh), e.TitleTh, typed.TitleTh)
        .Of(nameof(e.TitleEn), e.TitleEn, typed.TitleEn)
        .Of(nameof(e.Theme), e.Theme, typed.Theme)
        .Named(nameof(e.SummaryTh), e.SummaryTh, typed.SummaryTh)
        .Named(nameof(e.SummaryEn), e.SummaryEn, typed.SummaryEn)
        .Of(nameof(e.Edition), e.Edition, typed.Edition)
        .Of(nameof(e.ProgrammeId), e.ProgrammeId, typed.ProgrammeId)
        .Of(nameof(e.StartsOn), e.StartsOn, typed.StartsOn)
        .Of(nameof(e.EndsOn), e.EndsOn, typed.EndsOn)
        .Of(nameof(e.TimeZone), e.TimeZone, typed.TimeZone)
        .Of(nameof(e.RegistrationOpensAt), e.RegistrationOpensAt, typed.OpensAt)
        .Of(nameof(e.RegistrationClosesAt), e.RegistrationClosesAt, typed.ClosesAt)
        .Of(nameof(e.WalkInsWelcome), e.WalkInsWelcome, typed.WalkInsWelcome)
        .Of(nameof(e.MailsTicketPdf), e.MailsTicketPdf, typed.MailsTicketPdf)
        .Of(nameof(e.VenueId), e.VenueId, typed.VenueId)
        .Named(nameof(e.ContactName), e.ContactName, typed.ContactName)
        .Named(nameof(e.ContactPhone), e.ContactPhone, typed.ContactPhone)
        .Named(nameof(e.ContactEmail), e.ContactEmail, typed.ContactEmail)
        .Of(nameof(e.ContactWeb), e.ContactWeb, typed.ContactWeb)
        .Of(nameof(e.Hashtags), e.Hashtags, typed.Hashtags)
        .OfList(nameof(e.SdgGoals), e.SdgGoals, typed.SdgGoals)
        .OfList(nameof(e.Hosts), e.Hosts.OrderBy(h => h.Order).Select(h => $"{h.Role} {h.NameTh} | {h.NameEn}"), typed.Hosts.Select(h => $"{h.Role} {h.NameTh} | {h.NameEn}"))
        .OfList("Logos", Logos(e.Hosts.OrderBy(h => h.Order).Select(h => (h.NameTh, h.LogoId))), Logos(typed.Hosts.Select(h => (h.NameTh, h.LogoId))))
        .Named(nameof(e.Objectives), Joined(e.Objectives.OrderBy(o => o.Order).Select(o => (o.TextTh, o.TextEn))), Joined(typed.Objectives.Select(o => (o.TextTh, o.TextEn))));

    /// <summary>The last digits of a key tell one picture from another.</summary>
    private static IEnumerable<string> Logos(IEnumerable<(string Host, Guid? Id)> logos) =>
        logos.Where(l => l.Id is not null).Select(l => $"{l.Host} #{l.Id!.Value.ToString("N")[^8..]}");

    private static string Joined(IEnumerable<(string Th, string? En)> objectives) => string.Join('\n', objectives.Select(o => $"{o.Th} | {o.En}"));
}
