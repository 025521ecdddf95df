using SummitManager.Shared;
using SummitManager.Web.Account;

namespace SummitManager.Web.Hosting;

/// <summary>The language switch of pages without a half-filled form.</summary>
public static class LanguageEndpoint
{
    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{tag}", (string tag, string? @return, HttpContext context) =>
        {
            RequestLanguage.Remember(context, Languages.Parse(tag));
            return Results.LocalRedirect(LocalReturn.Or(@return, Links.Home));
        });
}
