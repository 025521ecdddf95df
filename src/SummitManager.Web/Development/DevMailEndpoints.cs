using System.Text;
using SummitManager.Web.Manage.Messaging;

namespace SummitManager.Web.Development;

/// <summary>The parts of a mail in the pickup folder, beside its page. Not there at all outside development.</summary>
internal static class DevMailEndpoints
{
    public static void MapDevMail(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var one = app.MapGroup(Links.DevMail + "/{id}");
        one.MapGet("/html", (string id, HttpContext context, PickupFolder folder) =>
            folder.Find(id)?.Mail is { } mail && mail.All.FirstOrDefault(p => p.Type == "text/html") is { } html
                ? MailPreview.Show(context, html.Text, mail.All.FirstOrDefault(p => p.ContentId == "qr")?.Bytes)
                : Results.NotFound());
        one.MapGet("/part/{number:int}", (string id, int number, PickupFolder folder) =>
            folder.Find(id)?.Mail.All.ElementAtOrDefault(number) is { IsAttachment: true } part
                ? Results.File(part.Bytes, part.Type, part.FileName ?? "file")
                : Results.NotFound());
        one.MapGet("/source", (string id, PickupFolder folder) =>
            folder.Find(id) is { } found ? Results.Text(found.Mail.Source, "text/plain", Encoding.UTF8) : Results.NotFound());
    }
}
