using SummitManager.Accounts;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <param name="RequestId">Made with the form: sent twice, it registers and admits once.</param>
/// <param name="AllowNamesake">A second person of the same name and organisation.</param>
/// <param name="EvenIfFull">Beyond the capacity.</param>
public sealed record WalkInRequest(Guid CheckpointId, Guid TypeId, Guid RequestId, RegistrationForm Form, bool AllowNamesake, bool EvenIfFull);

/// <summary>Somebody who comes unregistered (FR-38): registered and let in at the same desk, in one go.</summary>
public sealed class RegisterWalkIn(Doors doors, RegisterByStaff register, CheckInByDesk checkIn, TimeProvider clock)
{
    /// <returns>
    /// The door's verdict on the new ticket: who owes money is registered and sent to the desk. Refusals: <see cref="NotFound"/>
    /// (checkpoint), <see cref="NotAllowed"/>, and those of <see cref="RegisterByStaff"/>.
    /// </returns>
    public async Task<Result<ScanAnswer>> RunAsync(Actor actor, WalkInRequest request, CancellationToken ct)
    {
        if (await doors.FindAsync(request.CheckpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.SuperviseDoor, door.EventId) is { } no)
            return no;
        // Without an id of its own the form would be taken for whoever came with none before.
        if (request.RequestId == Guid.Empty)
            return new BadField(nameof(request.RequestId), "Required");

        var registered = await register.RunAsync(actor, new StaffRegisterRequest
        {
            EventId = door.EventId,
            TypeId = request.TypeId,
            RequestId = request.RequestId,
            Form = request.Form,
            AllowNamesake = request.AllowNamesake,
            EvenIfFull = request.EvenIfFull,
            WalkIn = true,
        }, ct);
        if (registered.Refusal is { } refusal)
            return refusal;

        // Two transactions, either of which repeats safely: the form's id is also the scan's. A crash between them leaves somebody
        // registered whom the next sending, or any scan, lets in.
        var desk = new DeskRequest(request.RequestId, registered.Value.Id, ScanDirection.In, clock.GetUtcNow());
        return await checkIn.RunAsync(actor, request.CheckpointId, desk, ct);
    }
}
