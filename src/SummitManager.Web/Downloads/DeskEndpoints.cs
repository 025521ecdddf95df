using System.Globalization;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Messaging;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.Web.Downloads;

/// <summary>Paper for the coordinator, behind the desk's secret link.</summary>
public static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/d/{linkCode}/tickets.pdf", async (string linkCode, DelegationTickets tickets, CancellationToken ct) => File(await tickets.MakeAsync(linkCode, ct)));

        routes.MapGet("/d/{linkCode}/names.pdf", async (string linkCode, DelegationNames names, CancellationToken ct) =>
            File(await names.MakeAsync(linkCode, Languages.Parse(CultureInfo.CurrentUICulture.Name), ct)));

        routes.MapGet("/d/{linkCode}/template.xlsx", async (string linkCode, DeskQueries desks, CancellationToken ct) => await desks.FindAsync(linkCode, ct) is null
            ? Results.NotFound()
            : Results.File(await PersonSheet.TemplateAsync(Languages.Parse(CultureInfo.CurrentUICulture.Name), ct), XlsxWriter.ContentType, "delegation-template.xlsx"));
    }

    private static IResult File(MailFile? file) => file is null ? Results.NotFound() : Results.File(file.Bytes, file.MediaType, file.Name);
}
