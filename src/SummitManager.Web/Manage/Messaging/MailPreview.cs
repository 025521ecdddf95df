using System.Text;
using Microsoft.Net.Http.Headers;
using SummitManager.Messaging;
using SummitManager.Web.Account;

namespace SummitManager.Web.Manage.Messaging;

/// <summary>
/// The HTML of a mail as a page of its own, for a sandboxed frame. Whatever stands in it may show text and pictures it carries
/// with it, and nothing else: no script, no form, no request to anybody.
/// </summary>
public static class MailPreview
{
    private const string Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox";

    public static void MapMailPreview(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/manage/{eventId:guid}/outbox/{messageId:guid}/html", async (Guid eventId, Guid messageId, HttpContext context, Actors actors, OutboxQueries queries, CancellationToken ct) =>
            await actors.OfAsync(context.User, ct) is { } actor && (await queries.MessageAsync(actor, eventId, messageId, ct)) is { IsOk: true, Value: var message }
                ? Show(context, message.HtmlBody, message.QrText is null ? null : QrImage.Png(message.QrText))
                : Results.NotFound())
            .RequireAuthorization(AddAccountsExtension.StaffPolicy);

    /// <param name="qr">The picture that the letter calls <c>cid:qr</c>.</param>
    public static IResult Show(HttpContext context, string html, byte[]? qr)
    {
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = Policy;
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        var whole = qr is null ? html : html.Replace("cid:qr", "data:image/png;base64," + Convert.ToBase64String(qr), StringComparison.Ordinal);
        return Results.Text(whole, "text/html", Encoding.UTF8);
    }
}
