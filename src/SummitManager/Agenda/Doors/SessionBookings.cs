using Microsoft.EntityFrameworkCore;
using SummitManager.CheckIns;
using SummitManager.Data;

namespace SummitManager.Agenda.Doors;

/// <summary>
/// Tells a session's door whom it lets in: who has a seat, and who has a part in the session and is registered. A place in the waiting
/// list is no seat yet. Nothing is copied: a seat given back, or passed on, is so at the door at once.
/// </summary>
internal sealed class SessionBookings : IBookedDoors
{
    public async Task<IReadOnlyCollection<Guid>> BookedOnlyAsync(SummitDb db, IReadOnlyCollection<Guid> checkpointIds, CancellationToken ct) =>
        await db.SessionDoors.Where(d => d.BookedOnly && checkpointIds.Contains(d.CheckpointId)).Select(d => d.CheckpointId).ToListAsync(ct);

    public async Task<IReadOnlySet<Guid>> BookedOfAsync(SummitDb db, Guid checkpointId, IReadOnlyCollection<Guid> registrationIds, CancellationToken ct) =>
        (await All(db).Where(b => b.CheckpointId == checkpointId && registrationIds.Contains(b.RegistrationId)).Select(b => b.RegistrationId).ToListAsync(ct)).ToHashSet();

    public async Task<IReadOnlyList<DoorBooking>> BookedAsync(SummitDb db, IReadOnlyCollection<Guid> checkpointIds, CancellationToken ct) =>
        (await All(db).Where(b => checkpointIds.Contains(b.CheckpointId)).ToListAsync(ct)).ConvertAll(b => new DoorBooking(b.CheckpointId, b.RegistrationId));

    public Task ForgetAsync(SummitDb db, Guid checkpointId, CancellationToken ct) => db.SessionDoors.Where(d => d.CheckpointId == checkpointId).ExecuteDeleteAsync(ct);

    private static IQueryable<Row> All(SummitDb db) =>
        db.SessionDoors.Join(db.SessionBookings, d => d.SessionId, b => b.SessionId, (d, b) => new Row { CheckpointId = d.CheckpointId, RegistrationId = b.RegistrationId })
            .Union(from d in db.SessionDoors
                   join r in db.SessionRoles on d.SessionId equals r.SessionId
                   join s in db.Speakers on r.SpeakerId equals s.Id
                   where s.RegistrationId != null && s.Answer != SpeakerAnswer.Declined
                   select new Row { CheckpointId = d.CheckpointId, RegistrationId = s.RegistrationId!.Value });

    private sealed class Row
    {
        public Guid CheckpointId { get; init; }
        public Guid RegistrationId { get; init; }
    }
}
