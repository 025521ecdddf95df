using System.Threading.RateLimiting;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Hosting;

/// <summary>Brakes against guessing and flooding: by address on forms, secret links and suggestions. A whole ministry may share one address.</summary>
public static class Limits
{
    public const string Forms = "forms";
    public const string Codes = "codes";

    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var forms = configuration.GetValue("Limits:FormsPerMinute", 300);
        var codes = configuration.GetValue("Limits:CodesPerMinute", 600);
        var suggestions = configuration.GetValue("Limits:SuggestionsPerMinute", 1200);
        var pairings = configuration.GetValue("Limits:PairingsPerMinute", 120);
        var desks = configuration.GetValue("Limits:DeskCodesPerMinute", 60);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (rejected, ct) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "10";
                rejected.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
                await rejected.HttpContext.Response.WriteAsync(
                    $"{Texts.Find("Common.TooMany", Language.Thai)}\n{Texts.Find("Common.TooMany", Language.English)}\n", ct);
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                context.Request switch
                {
                    { Method: "POST" } r when r.Path.StartsWithSegments("/door/api/pair") => PerMinute("pairings:" + Address(context), pairings),
                    // Only the door of the desks: what is sent there are guesses at codes.
                    { Method: "POST" } r when r.Path.Equals(Links.Desks, StringComparison.OrdinalIgnoreCase) || r.Path.Equals(Links.Desks + "/", StringComparison.OrdinalIgnoreCase) => PerMinute("desks:" + Address(context), desks),
                    { Method: "POST" } r when !r.Path.StartsWithSegments("/door") && !r.Path.StartsWithSegments("/_blazor") => PerMinute("forms:" + Address(context), forms),
                    var r when r.Path.StartsWithSegments("/t") || r.Path.StartsWithSegments(Links.Desks) || r.Path.StartsWithSegments("/r") || r.Path.StartsWithSegments("/s") || r.Path.StartsWithSegments(Links.AccountActivate) => PerMinute("codes:" + Address(context), codes),
                    var r when r.Path.StartsWithSegments("/api") => PerMinute("suggestions:" + Address(context), suggestions),
                    _ => RateLimitPartition.GetNoLimiter(""),
                });
        });
    }

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static RateLimitPartition<string> PerMinute(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });
}
