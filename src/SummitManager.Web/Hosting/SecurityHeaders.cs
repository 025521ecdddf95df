namespace SummitManager.Web.Hosting;

/// <summary>Strict headers on every answer. No inline script anywhere; 'wasm-unsafe-eval' is the QR decoder's.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
        "media-src 'self' blob:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Pages behind a secret link or a sign-in are nobody else's to keep or to find.
        if (context.Request.Path.StartsWithSegments("/t") || context.Request.Path.StartsWithSegments(Links.Desks) || context.Request.Path.StartsWithSegments("/r") || context.Request.Path.StartsWithSegments("/s") || context.Request.Path.StartsWithSegments("/in") || context.Request.Path.StartsWithSegments("/manage") || context.Request.Path.StartsWithSegments("/door")
            || context.Request.Path.StartsWithSegments("/account"))
        {
            // Both words, as the antiforgery token of our forms asks for: it would warn and overwrite the header otherwise.
            headers.CacheControl = "no-cache, no-store";
            headers["X-Robots-Tag"] = "noindex";
            headers["Referrer-Policy"] = "no-referrer";
        }
        return next(context);
    });
}
