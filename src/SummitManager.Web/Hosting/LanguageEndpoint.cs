using SummitManager.Shared;

namespace SummitManager.Web.Hosting;

/// <summary>The language switch of pages without a half-filled form.</summary>
public static class LanguageEndpoint
{
    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/language/{tag}", (string tag, string? @return, HttpContext context) =>
        {
            RequestLanguage.Remember(context, Languages.Parse(tag));
            // Only back into this site: an address that starts with // or with a scheme would lead away.
            var back = @return is ['/', not ('/' or '\\'), ..] or "/" ? @return : "/";
            return Results.LocalRedirect(back);
        });
}
