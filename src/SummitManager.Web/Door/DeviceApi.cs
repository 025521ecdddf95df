using SummitManager.CheckIns.Devices;
using SummitManager.Shared;

namespace SummitManager.Web.Door;

/// <summary>The part of the door's API that devices live by: pairing, who am I, and what they carry offline.</summary>
internal static class DeviceApi
{
    private const string Binary = "application/octet-stream";

    public static void MapDeviceApi(this RouteGroupBuilder door)
    {
        door.MapPost("/pair", async (HttpContext context, PairDevice pair, CancellationToken ct) =>
            await DoorBody.ReadAsync<PairBody>(context) is { } body ? DoorAnswer.Of(await pair.RunAsync(body.Code, body.Name, ct)) : DoorAnswer.Unreadable());

        door.MapPost("/pair-me", (HttpContext context, PairOwnDevice pair, CancellationToken ct) => DoorAnswer.WithAsync<PairBody, Paired>(context, (caller, body) =>
            // A device has no right to make further ones.
            caller.Device is not null ? Task.FromResult<Result<Paired>>(new NotAllowed()) : pair.RunAsync(caller.Actor, body.Name, ct)));

        door.MapGet("/device", (HttpContext context, DeviceQueries devices, CancellationToken ct) => DoorAnswer.AsAsync<DeviceView>(context, async caller =>
            await devices.ViewAsync(caller.Actor, caller.Device, ct)));

        door.MapGet("/manifest", async (HttpContext context, ManifestQueries manifests, DoorScopes scopes, string? since, CancellationToken ct) =>
            await DoorAnswer.CallerAsync(context) is var found && found.Refusal is { } no
                ? DoorAnswer.Refused(no)
                : Results.Bytes(await manifests.RunAsync(found.Value.Actor, await ScopeAsync(scopes, found.Value, ct), since, ct), Binary));

        door.MapGet("/people", (HttpContext context, PeopleQueries people, DoorScopes scopes, string? since, CancellationToken ct) => DoorAnswer.AsAsync<DoorPeople>(context, async caller =>
            await people.RunAsync(caller.Actor, await ScopeAsync(scopes, caller, ct), since, ct)));
    }

    private static async Task<IReadOnlyList<ScopedCheckpoint>> ScopeAsync(DoorScopes scopes, DoorCaller caller, CancellationToken ct) =>
        caller.Device?.Checkpoints ?? await scopes.OfStaffAsync(caller.Actor, ct);
}

/// <param name="Code">Of the pass; <c>pair-me</c> needs none.</param>
/// <param name="Name">What the phone is called; empty takes its kind.</param>
public sealed record PairBody(string? Code, string? Name);
