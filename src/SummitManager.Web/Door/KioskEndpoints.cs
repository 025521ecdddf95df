namespace SummitManager.Web.Door;

/// <summary>The kiosk's page: static, the same for everybody. What it may do, the API asks of the tablet's key or the sign-in.</summary>
internal static class KioskEndpoints
{
    public static void MapKiosk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/door/kiosk", Page);
        routes.MapGet("/door/kiosk/{checkpointId:guid}", Page);
    }

    private static IResult Page(IWebHostEnvironment environment) =>
        Results.Stream(environment.WebRootFileProvider.GetFileInfo("kiosk/kiosk.html").CreateReadStream(), "text/html; charset=utf-8");
}
