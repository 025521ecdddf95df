using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Hosting;

/// <summary>
/// A form that no browser sends (null characters, millions of letters, thousands of fields) is answered with 400 and a sentence;
/// read first by a page it would end as a server error.
/// </summary>
public static class ReadableForms
{
    public static IApplicationBuilder UseReadableForms(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.Request.HasFormContentType && !await IsReadableAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{Texts.Find("Common.UnreadableForm", Language.Thai)}\n{Texts.Find("Common.UnreadableForm", Language.English)}\n");
            return;
        }
        await next(context);
    });

    private static async Task<bool> IsReadableAsync(HttpContext context)
    {
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
            return true;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }
}
