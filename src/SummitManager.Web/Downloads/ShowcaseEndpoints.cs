using System.Text;
using SummitManager.Contacts;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Showcase;
using SummitManager.Web.Account;

namespace SummitManager.Web.Downloads;

/// <summary>The coverage of provinces as a sheet, and one contact for an address book.</summary>
internal static class ShowcaseEndpoints
{
    public static void MapShowcase(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/manage/{eventId:guid}").RequireAuthorization(AddAccountsExtension.StaffPolicy);

        staff.MapGet("/pledges.xlsx", (HttpContext context, Guid eventId, Actors actors, ExportPledges export, CancellationToken ct) =>
            StaffDownloads.AsAsync(context, actors, actor => StaffDownloads.MadeAsync(file => export.RunAsync(actor, eventId, ExportFormat.Xlsx, StaffDownloads.Language, file, ct))));

        staff.MapGet("/pledges.csv", (HttpContext context, Guid eventId, Actors actors, ExportPledges export, CancellationToken ct) =>
            StaffDownloads.AsAsync(context, actors, actor => StaffDownloads.MadeAsync(file => export.RunAsync(actor, eventId, ExportFormat.Csv, StaffDownloads.Language, file, ct))));

        // Behind the ticket's link, like all of /t: kept by nobody, found by nobody.
        routes.MapGet("/t/{linkCode}/contacts/{cardId:guid}.vcf", async (string linkCode, Guid cardId, ContactQueries contacts, CancellationToken ct) =>
            await contacts.OneAsync(linkCode, cardId, ct) is var (contact, e)
                ? Results.File(Encoding.UTF8.GetBytes(VCard.Of(contact, e.Title(StaffDownloads.Language == Shared.Language.Thai), StaffDownloads.Language)), VCard.MediaType, "contact.vcf")
                : Results.NotFound());
    }
}
