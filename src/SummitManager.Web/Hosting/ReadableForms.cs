using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Hosting;

/// <summary>
/// A form that no browser sends (null characters, millions of letters, thousands of fields) is answered with 400 and a sentence, a file far beyond its limit with 413;
/// read first by a page it would end as a server error.
/// </summary>
public static class ReadableForms
{
    public static IApplicationBuilder UseReadableForms(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.Request.HasFormContentType && await WhyNotAsync(context) is var (status, text))
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{Texts.Find(text, Language.Thai)}\n{Texts.Find(text, Language.English)}\n");
            return;
        }
        await next(context);
    });

    private static async Task<(int Status, string Text)?> WhyNotAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (e.StatusCode, "Common.FormTooLarge");
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return (StatusCodes.Status400BadRequest, "Common.UnreadableForm");
        }
    }
}
