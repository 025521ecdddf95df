using System.Globalization;
using Microsoft.AspNetCore.Localization;
using SummitManager.Shared;

namespace SummitManager.Web.Hosting;

/// <summary>
/// The language of a request: the button in a form that is being filled in, then the cookie, then what the browser asks for; Thai otherwise.
/// </summary>
public static class RequestLanguage
{
    public const string Cookie = "language";

    /// <summary>Name of the submit button that changes the language of a half-filled form and loses nothing.</summary>
    public const string FormButton = "switch-language";

    public static void AddRequestLanguage(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.SetDefaultCulture(Language.Thai.CultureName());
        // The shared, read-only ones: of any other culture each request gets a copy that asks ICU for its formats all over again.
        options.SupportedCultures = options.SupportedUICultures = [.. Languages.All.Select(l => CultureInfo.GetCultureInfo(l.CultureName()))];
        options.RequestCultureProviders = [new CustomRequestCultureProvider(AskAsync)];
    });

    /// <summary>True when a posted form only asks for the other language: nothing is to be saved.</summary>
    public static bool IsSwitch(HttpContext context) =>
        context.Request.HasFormContentType && !string.IsNullOrEmpty(context.Request.Form[FormButton]);

    public static void Remember(HttpContext context, Language language) =>
        context.Response.Cookies.Append(Cookie, language.Tag(), new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });

    private static async Task<ProviderCultureResult?> AskAsync(HttpContext context)
    {
        var language = await OfFormAsync(context) ?? context.Request.Cookies[Cookie] ?? OfBrowser(context);
        return new ProviderCultureResult(Languages.Parse(language).CultureName());
    }

    private static async Task<string?> OfFormAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
            return null;
        // Read before by ReadableForms, so this cannot fail.
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form[FormButton].FirstOrDefault() is not { Length: > 0 } asked)
            return null;
        Remember(context, Languages.Parse(asked));
        return asked;
    }

    /// <summary>The first language of the browser's list that we speak.</summary>
    private static string? OfBrowser(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value)
            .FirstOrDefault(tag => tag is not null && (tag.StartsWith("th", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase)));
}
