using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Events;

/// <summary>The form of a stored event: what <see cref="EventFormReader"/> reads back to the same settings. Pure.</summary>
public static class EventFormWriter
{
    /// <param name="e">With hosts and objectives.</param>
    /// <param name="language">The era and the words of the dates.</param>
    public static EventForm Write(Event e, Language language)
    {
        var clock = EventTime.In(e.TimeZone);
        var opens = TypedWindow.Write(clock, e.RegistrationOpensAt, language);
        var closes = TypedWindow.Write(clock, e.RegistrationClosesAt, language);
        return new EventForm
        {
            Version = e.Version,
            TitleTh = e.TitleTh,
            TitleEn = e.TitleEn,
            Theme = e.Theme,
            SummaryTh = e.SummaryTh,
            SummaryEn = e.SummaryEn,
            Edition = e.Edition?.ToString(CultureInfo.InvariantCulture),
            ProgrammeId = e.ProgrammeId?.ToString(),
            StartsOn = ThaiDate.Full(e.StartsOn, language),
            EndsOn = ThaiDate.Full(e.EndsOn, language),
            TimeZone = e.TimeZone,
            OpensOn = opens.On,
            OpensAt = opens.At,
            ClosesOn = closes.On,
            ClosesAt = closes.At,
            WalkInsWelcome = e.WalkInsWelcome,
            MailsTicketPdf = e.MailsTicketPdf,
            VenueId = e.VenueId?.ToString(),
            ContactName = e.ContactName,
            ContactPhone = e.ContactPhone,
            ContactEmail = e.ContactEmail,
            ContactWeb = e.ContactWeb,
            Hashtags = e.Hashtags,
            SdgGoals = [.. e.SdgGoals],
            Hosts = [.. e.Hosts.OrderBy(h => h.Order).Select(h => new HostRow { Id = h.Id, NameTh = h.NameTh, NameEn = h.NameEn, Role = h.Role, LogoId = h.LogoId })],
            Objectives = [.. e.Objectives.OrderBy(o => o.Order).Select(o => new ObjectiveRow { Id = o.Id, TextTh = o.TextTh, TextEn = o.TextEn })],
        };
    }
}
