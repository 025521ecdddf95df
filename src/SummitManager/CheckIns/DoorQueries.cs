using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>A checkpoint with its event's half-days, in order.</summary>
public sealed record Door(CheckpointFacts Checkpoint, IReadOnlyList<PeriodWindow> Periods);

/// <summary>A ticket with what the verdict shows.</summary>
public sealed record DoorTicket(TicketFacts Facts, DoorPerson Person);

/// <summary>The reads of the door. Compiled, because a lane waits for each.</summary>
internal static class DoorQueries
{
    public static async Task<Door?> DoorAsync(SummitDb db, Guid checkpointId, CancellationToken ct)
    {
        var checkpoint = await db.Checkpoints.AsNoTracking().SingleOrDefaultAsync(c => c.Id == checkpointId, ct);
        if (checkpoint is null)
            return null;
        var halfDays = await db.HalfDays.AsNoTracking().Where(h => h.EventId == checkpoint.EventId).OrderBy(h => h.DoorsOpenAt).ThenBy(h => h.Id).ToListAsync(ct);
        return new Door(
            new CheckpointFacts(checkpoint.Id, checkpoint.EventId, checkpoint.AllowedTypeIds, checkpoint.TracksExits, checkpoint.RequiresPayment, checkpoint.IsOpen),
            halfDays.ConvertAll(PeriodWindow.Of));
    }

    public static async Task<DoorTicket?> TicketAsync(SummitDb db, string code, CancellationToken ct)
    {
        if (await CurrentTicket.For(db)(db, code) is { } row)
            return Ticket(row, replaced: false);
        var old = await db.ReplacedTickets.AsNoTracking().Where(t => t.Code == code).Select(t => (Guid?)t.RegistrationId).SingleOrDefaultAsync(ct);
        return old is { } id && await TicketOf.For(db)(db, id) is { } present ? Ticket(present, replaced: true) : null;
    }

    public static Task<PriorCheckIn?> PriorAsync(SummitDb db, Guid checkpointId, Guid registrationId, string period, CancellationToken ct) =>
        Prior.For(db)(db, checkpointId, registrationId, period);

    private static DoorTicket Ticket(Row row, bool replaced) => new(
        new TicketFacts(row.Registration.Id, row.Registration.EventId, row.Registration.TypeId, row.Registration.State, row.Registration.Payment, replaced),
        new DoorPerson(row.Registration.Id, row.Registration.Name.Full(Language.Thai), row.Registration.OrganizationName, row.Registration.Position, row.TypeName, row.Color, row.Registration.IsVip));

    private sealed record Row(Registration Registration, string TypeName, int Color);

    private static readonly PerModel<Func<SummitDb, string, Task<Row?>>> CurrentTicket = new(() => EF.CompileAsyncQuery((SummitDb db, string code) =>
        db.Registrations.AsNoTracking().Where(r => r.TicketCode == code)
            .Join(db.RegistrationTypes, r => r.TypeId, t => t.Id, (r, t) => new Row(r, t.NameTh, t.BadgeColor)).SingleOrDefault()));

    private static readonly PerModel<Func<SummitDb, Guid, Task<Row?>>> TicketOf = new(() => EF.CompileAsyncQuery((SummitDb db, Guid id) =>
        db.Registrations.AsNoTracking().Where(r => r.Id == id)
            .Join(db.RegistrationTypes, r => r.TypeId, t => t.Id, (r, t) => new Row(r, t.NameTh, t.BadgeColor)).SingleOrDefault()));

    private static readonly PerModel<Func<SummitDb, Guid, Guid, string, Task<PriorCheckIn?>>> Prior = new(() => EF.CompileAsyncQuery((SummitDb db, Guid checkpointId, Guid registrationId, string period) =>
        db.CheckIns.AsNoTracking().Where(c => c.CheckpointId == checkpointId && c.RegistrationId == registrationId && c.Period == period)
            .Select(c => new PriorCheckIn(c.At, c.Inside)).SingleOrDefault()));
}
