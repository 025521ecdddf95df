using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.HttpOverrides;
using SummitManager.Web.Account;
using SummitManager.Web.Development;
using SummitManager.Web.Door;
using SummitManager.Web.Door.Shell;
using SummitManager.Web.Downloads;
using SummitManager.Web.Manage.Messaging;
using SummitManager.Web.Public.Screens;

namespace SummitManager.Web.Hosting;

/// <summary>The order of the pipeline; each line stands where it must.</summary>
public static class UseSummitExtension
{
    public static void UseSummit(this WebApplication app)
    {
        if (app.Configuration.GetValue("Site:BehindProxy", false))
        {
            // The proxy is the only one who can reach us (deploy/README.md), so its word on scheme and address counts.
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            app.UseForwardedHeaders(forwarded);
        }
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
            app.UseHsts();
        }
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseReadableForms();
        app.UseReadableAddresses();
        app.UseRequestLocalization();
        // Not for the APIs: a 404 of theirs would be run again as a page and end as 400.
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/door") && !context.Request.Path.StartsWithSegments("/api"),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapStaticAssets();
        app.MapDownloads();
        app.MapPrinting();
        app.MapLogos();
        app.MapMoney();
        app.MapDoorApi();
        app.MapWall();
        app.MapKiosk();
        app.MapDoorShell();
        app.MapScreens();
        app.MapAccount();
        app.MapMailPreview();
        app.MapDevMail();
        app.MapLanguage();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(KeepStateOutOfPlainPages);
    }

    /// <summary>
    /// A page without circuits needs no protected copy of component state in its HTML: a kilobyte less and no encryption a request.
    /// The framework keeps the list of render modes in an internal type, so an empty one is made from the one that is there; were
    /// that type gone, pages would merely grow again.
    /// </summary>
    private static void KeepStateOutOfPlainPages(EndpointBuilder page)
    {
        if (!page.Metadata.OfType<ExcludeFromInteractiveRoutingAttribute>().Any())
            return;
        for (var i = 0; i < page.Metadata.Count; i++)
        {
            var type = page.Metadata[i].GetType();
            if (type.Name == "ConfiguredRenderModesMetadata" && type.GetConstructor([typeof(IComponentRenderMode[])]) is { } make)
                page.Metadata[i] = make.Invoke([Array.Empty<IComponentRenderMode>()]);
        }
    }
}
