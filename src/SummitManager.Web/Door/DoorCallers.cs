using Microsoft.AspNetCore.Authorization;
using SummitManager.Accounts;
using SummitManager.CheckIns.Devices;
using SummitManager.Shared;
using SummitManager.Web.Account;

namespace SummitManager.Web.Door;

/// <summary>Who calls the door's API.</summary>
/// <param name="Device">The paired device; null for somebody signed in at a browser.</param>
internal sealed record DoorCaller(Actor Actor, KnownDevice? Device)
{
    /// <summary>A device works at its own doors only; a person wherever their roles say.</summary>
    public Refusal? WhyNotAt(Guid checkpointId) =>
        Device is null || Device.Checkpoints.Any(c => c.Id == checkpointId) ? null : new NotAllowed();
}

/// <summary>A paired device by its key, or a member of staff by their cookie. A key that is sent counts alone: a phone never falls back to who is signed in on it.</summary>
internal sealed class DoorCallers(KnownDevices devices, Actors actors, IAuthorizationService authorization)
{
    private const string Scheme = "Door ";

    /// <summary>Refusals: <see cref="DeviceRevoked"/>, <see cref="DeviceExpired"/>, <see cref="SignedOut"/>; <see cref="NotAllowed"/> before a handed-out password was replaced.</summary>
    public async Task<Result<DoorCaller>> OfAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var sent = context.Request.Headers.Authorization.ToString();
        if (sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            var sends = context.Request.Path.Equals(DoorApi.Path + "/scans", StringComparison.OrdinalIgnoreCase);
            var found = await devices.FindAsync(sent[Scheme.Length..].Trim(), ct, late: sends);
            if (found.Refusal is { } no)
                return no;
            await devices.SeeAsync(found.Value, null, ct);
            return new DoorCaller(found.Value.Actor, found.Value);
        }
        if (context.User.Identity?.IsAuthenticated != true)
            return new SignedOut();
        if (!(await authorization.AuthorizeAsync(context.User, AddAccountsExtension.StaffPolicy)).Succeeded)
            return new NotAllowed();
        return await actors.OfAsync(context.User, ct) is { } actor ? new DoorCaller(actor, null) : new SignedOut();
    }
}
