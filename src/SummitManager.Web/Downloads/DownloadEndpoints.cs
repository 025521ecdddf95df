using System.Text;
using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Downloads;

/// <summary>Files are streamed by plain endpoints, never through a circuit.</summary>
public static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapStaffDownloads();
        routes.MapAnswers();
        routes.MapDesk();
        routes.MapInvitations();
        routes.MapAgenda();
        routes.MapProtocol();
        routes.MapMaterials();
        routes.MapShowcase();

        routes.MapGet("/t/{linkCode}/qr.svg", async (string linkCode, RegistrationQueries queries, CancellationToken ct) =>
            await queries.TicketAsync(linkCode, ct) is { } ticket
                ? Results.Text(QrImage.Svg(ticket.Registration.TicketCode, Codes.Grouped(ticket.Registration.TicketCode)), "image/svg+xml", Encoding.UTF8)
                : Results.NotFound());

        routes.MapGet("/t/{linkCode}/ticket.png", async (string linkCode, RegistrationQueries queries, CancellationToken ct) =>
            await queries.TicketAsync(linkCode, ct) is { } ticket
                ? Results.File(QrImage.Png(ticket.Registration.TicketCode, 24), "image/png", $"ticket-{ticket.Event.Slug}.png")
                : Results.NotFound());

        routes.MapGet("/t/{linkCode}/ticket.pdf", async (string linkCode, RegistrationQueries queries, TicketPdf pdf, CancellationToken ct) =>
            await queries.TicketAsync(linkCode, ct) is { } ticket && await pdf.MakeAsync(ticket.Registration.Id, ct) is { } file
                ? Results.File(file.Bytes, file.MediaType, file.Name)
                : Results.NotFound());

        routes.MapGet("/t/{linkCode}/calendar.ics", async (string linkCode, RegistrationQueries queries, RegistrationMail mail, TimeProvider clock, CancellationToken ct) =>
            await queries.TicketAsync(linkCode, ct) is { } ticket
                ? Calendar(ticket.Event, ticket.Registration.Language, mail.TicketLink(ticket.Registration), ticket.Registration.Id, clock)
                : Results.NotFound());

        routes.MapGet("/api/organizations", async (string? q, FindOrganizations find, CancellationToken ct) =>
        {
            var language = Languages.Parse(System.Globalization.CultureInfo.CurrentUICulture.Name);
            return (await find.RunAsync(q?.Length > 100 ? q[..100] : q, ct)).Select(o => new
            {
                o.Id,
                Name = o.NameTh,
                o.Kind,
                o.ProvinceCode,
                Place = string.Join(" · ", new[] { o.District, o.Province?.FullName.In(language), o.Successor is { } successor ? Texts.Find("Organizations.FollowedBy", language).Replace("{0}", successor, StringComparison.Ordinal) : null }.Where(x => !string.IsNullOrEmpty(x))),
            });
        });

        routes.MapGet("/e/{slug}/calendar.ics", async (string slug, EventQueries queries, SiteAddress site, TimeProvider clock, HttpContext context, CancellationToken ct) =>
            await queries.PublicAsync(slug, ct) is { } e
                ? Calendar(e, Languages.Parse(System.Globalization.CultureInfo.CurrentUICulture.Name), site.To(Links.Event(slug)), e.Id, clock)
                : Results.NotFound());
    }

    private static IResult Calendar(Event e, Language language, string url, Guid subject, TimeProvider clock) =>
        Results.File(Encoding.UTF8.GetBytes(EventCalendar.File(e, language, url, subject, clock.GetUtcNow())), "text/calendar; charset=utf-8", $"{e.Slug}.ics");
}
