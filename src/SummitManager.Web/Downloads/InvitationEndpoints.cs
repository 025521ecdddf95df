using System.Globalization;
using SummitManager.Accounts;
using SummitManager.Files;
using SummitManager.Invitations;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Account;
using SummitManager.Web.Manage.Registrations;

namespace SummitManager.Web.Downloads;

/// <summary>One letter, the pictures of its preview, and the list of invitations as a sheet.</summary>
public static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/manage/{eventId:guid}").RequireAuthorization(AddAccountsExtension.StaffPolicy);

        staff.MapGet("/invitations/{invitationId:guid}/letter.pdf", async (Guid eventId, Guid invitationId, HttpContext http, Actors actors, PrintInvitation print, CancellationToken ct) =>
        {
            if (await actors.OfAsync(http.User, ct) is not { } actor)
                return Results.Unauthorized();
            var file = await print.RunAsync(actor, eventId, invitationId, ct);
            return file.Refusal is { } no ? StaffDownloads.Refuse(no) : Results.File(file.Value, "application/pdf");
        });

        routes.MapGroup("/manage").RequireAuthorization(AddAccountsExtension.StaffPolicy).MapGet("/organizations/template.xlsx", async (CancellationToken ct) =>
            Results.File(await DirectorySheet.TemplateAsync(ct), SummitManager.Documents.Spreadsheets.XlsxWriter.ContentType, "organizations.xlsx"));

        staff.MapGet("/invitations/pictures/{fileId:guid}", async (Guid eventId, Guid fileId, HttpContext http, Actors actors, FileStore files, CancellationToken ct) =>
        {
            if (await actors.OfAsync(http.User, ct) is not { } actor || !actor.May(Permission.View, eventId))
                return Results.Forbid();
            return await files.FindAsync(fileId, ct) is { } file && file.EventId == eventId && file.Purpose == SaveInvitationTemplate.Purpose && await files.ReadAsync(fileId, ct) is { } bytes
                ? Results.File(bytes, file.MediaType)
                : Results.NotFound();
        });

        staff.MapGet("/invitations.xlsx", async (Guid eventId, string? q, string? reply, string? kind, string? province, HttpContext http, Actors actors, ExportInvitations export, CancellationToken ct) =>
        {
            if (await actors.OfAsync(http.User, ct) is not { } actor)
                return Results.Unauthorized();
            var filter = new InvitationFilter(eventId) { Text = q, Reply = Choices.Read<ReplyState>(reply), Kind = Choices.Read<OrganizationKind>(kind), ProvinceCode = Provinces.Find(province)?.Code };
            // At most a row for each body of the country: a few hundred kilobytes.
            using var file = new MemoryStream();
            var made = await export.RunAsync(actor, filter, Languages.Parse(CultureInfo.CurrentUICulture.Name), file, ct);
            return made.Refusal is { } no ? StaffDownloads.Refuse(no) : Results.File(file.ToArray(), made.Value.ContentType, made.Value.Name);
        });
    }
}
