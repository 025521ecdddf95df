using System.Net.Mime;

namespace SummitManager.Web.Door.Shell;

/// <summary>The addresses of the app that need no server behind them once a phone has seen them.</summary>
public static class DoorShellEndpoints
{
    public static void AddDoorShell(this IServiceCollection services) => services.AddSingleton<DoorShell>();

    public static void MapDoorShell(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.DoorApp, (DoorShell shell) => Results.Bytes(shell.Page, "text/html; charset=utf-8"));
        // The code of a pass stands behind the #, which no browser sends: it reaches no log.
        routes.MapGet(Links.DoorPair, (DoorShell shell) => Results.Bytes(shell.Page, "text/html; charset=utf-8"));
        routes.MapGet(Links.DoorWords, (DoorShell shell) => Results.Bytes(shell.Words, MediaTypeNames.Application.Json));
        routes.MapGet(Links.DoorWorker, (DoorShell shell) => Results.Text(shell.Worker, "text/javascript; charset=utf-8"));
    }
}
