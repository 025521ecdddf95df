using System.Text;
using SummitManager.Agenda.Seats;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Account;

namespace SummitManager.Web.Downloads;

/// <summary>The programme for calendars; who sits in a session, for staff.</summary>
internal static class AgendaEndpoints
{
    public static void MapAgenda(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/t/{linkCode}/agenda.ics", async (string linkCode, SeatQueries queries, SiteAddress site, CancellationToken ct) =>
            await queries.MineAsync(linkCode, ct) is { } mine
                ? Calendar(AgendaCalendar.Of(mine, mine.Person.Language, s => site.To(Links.Session(mine.Event.Slug, s.Id))), mine.Event.Slug)
                : Results.NotFound());

        routes.MapGet("/e/{slug}/sessions/{id:guid}.ics", async (string slug, Guid id, PublicEvents events, SeatQueries queries, SiteAddress site, CancellationToken ct) =>
            await events.FindAsync(slug, ct) is { Event: var e } && await queries.SessionAsync(e.Id, id, ct) is var (agenda, session, publishedAt)
                ? Calendar(AgendaCalendar.Of(e, session, agenda.Number, publishedAt,
                    Languages.Parse(System.Globalization.CultureInfo.CurrentUICulture.Name), site.To(Links.Session(slug, id))), $"{slug}-session")
                : Results.NotFound());

        routes.MapGroup("/manage/{eventId:guid}").RequireAuthorization(AddAccountsExtension.StaffPolicy)
            .MapGet("/agenda/sessions/{sessionId:guid}/bookings.xlsx", (HttpContext http, Guid eventId, Guid sessionId, Actors actors, ExportSeats export, CancellationToken ct) =>
                StaffDownloads.AsAsync(http, actors, actor => StaffDownloads.MadeAsync(file => export.RunAsync(actor, eventId, sessionId, StaffDownloads.Language, file, ct))));
    }

    private static IResult Calendar(string text, string name) => Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"{name}.ics");
}
