using SummitManager.Accounts;
using SummitManager.Attendance;
using SummitManager.Badges;
using SummitManager.Files;
using SummitManager.Shared;
using SummitManager.Web.Account;

namespace SummitManager.Web.Downloads;

/// <summary>Printed things for staff of the event: one badge at the desk, the pictures of a certificate's preview.</summary>
public static class BadgeEndpoints
{
    public static void MapPrinting(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/manage/{eventId:guid}").RequireAuthorization(AddAccountsExtension.StaffPolicy);

        staff.MapGet("/badges/{registrationId:guid}.pdf", async (Guid eventId, Guid registrationId, HttpContext http, Actors actors, PrintBadge print, CancellationToken ct) =>
            await actors.OfAsync(http.User, ct) is { } actor ? Pdf(await print.RunAsync(actor, eventId, registrationId, ct)) : Results.Unauthorized());

        staff.MapGet("/certificate/sample.pdf", async (Guid eventId, HttpContext http, Actors actors, CertificateSample sample, CancellationToken ct) =>
            await actors.OfAsync(http.User, ct) is { } actor ? Pdf(await sample.RunAsync(actor, eventId, ct)) : Results.Unauthorized());

        staff.MapGet("/certificate/pictures/{fileId:guid}", async (Guid eventId, Guid fileId, HttpContext http, Actors actors, FileStore files, CancellationToken ct) =>
        {
            if (await actors.OfAsync(http.User, ct) is not { } actor || !actor.May(Permission.View, eventId))
                return Results.Forbid();
            return await files.FindAsync(fileId, ct) is { } file && file.EventId == eventId && file.Purpose == SaveCertificateTemplate.Purpose && await files.ReadAsync(fileId, ct) is { } bytes
                ? Results.File(bytes, file.MediaType)
                : Results.NotFound();
        });
    }

    /// <summary>Opens in the browser, which prints it.</summary>
    private static IResult Pdf(Result<byte[]> file) => file.Refusal is { } no ? StaffDownloads.Refuse(no) : Results.File(file.Value, "application/pdf");
}
