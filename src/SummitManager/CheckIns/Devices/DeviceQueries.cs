using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>What a device is told of itself.</summary>
/// <param name="DeviceId">Null for somebody signed in at a browser.</param>
public sealed record DeviceView(Guid? DeviceId, DeviceKind Kind, string Name, DateTimeOffset? ExpiresAt, DateTimeOffset ServerTime, bool MaySupervise, bool MayFind, IReadOnlyList<DeviceDoor> Checkpoints);

public sealed record DeviceDoor(Guid Id, Guid EventId, Label Name, bool IsOpen);

/// <summary>A pass in the list of staff.</summary>
/// <param name="Doors">Those of its checkpoints that still exist.</param>
/// <param name="Devices">How many of its devices work.</param>
public sealed record PassLine(Guid Id, string Name, DeviceKind Kind, IReadOnlyList<Label> Doors, int? MaxUses, int Uses, DateTimeOffset ExpiresAt, DateTimeOffset DevicesUntil, DateTimeOffset? RevokedAt, int Devices);

/// <summary>A device in the list of staff.</summary>
/// <param name="Owner">Of a member of staff's own phone.</param>
public sealed record DeviceLine(Guid Id, string Name, DeviceKind Kind, string? Owner, Guid? PassId, string? PassName, IReadOnlyList<Label> Doors, DateTimeOffset PairedAt, DateTimeOffset ExpiresAt, DateTimeOffset LastSeenAt, int? ClockAheadMs, DateTimeOffset? RevokedAt);

/// <summary>A door that a pass can be made for.</summary>
public sealed record PassDoor(Guid Id, Guid EventId, Label Name, Label EventTitle, bool IsHere);

/// <param name="LastDoorsClose">When the event's last half-day ends; what a new pass offers as its end.</param>
public sealed record DevicesView(IReadOnlyList<PassLine> Passes, IReadOnlyList<DeviceLine> Devices, IReadOnlyList<PassDoor> Doors, Label EventTitle, string TimeZone, DateTimeOffset? LastDoorsClose);

public sealed class DeviceQueries(IDbContextFactory<SummitDb> dbs, DoorScopes scopes, TimeProvider clock)
{
    /// <summary>What the caller is and where it may scan.</summary>
    public async Task<DeviceView> ViewAsync(Actor actor, KnownDevice? device, CancellationToken ct)
    {
        var scope = device?.Checkpoints ?? await scopes.OfStaffAsync(actor, ct);
        var ids = scope.Select(c => c.Id).ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var doors = await db.Checkpoints.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.EventId).ThenBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.EventId, c.NameTh, c.NameEn, c.IsOpen }).ToListAsync(ct);
        var supervises = scope.Any(c => actor.May(Permission.SuperviseDoor, c.EventId));
        return new DeviceView(device?.Id, device?.Kind ?? (supervises ? DeviceKind.Supervisor : DeviceKind.Scanner), device?.Name ?? actor.Name, device?.ExpiresAt, clock.GetUtcNow(),
            supervises, scope.Any(c => actor.May(Permission.FindAtDoor, c.EventId)), doors.ConvertAll(c => new DeviceDoor(c.Id, c.EventId, Both(c.NameTh, c.NameEn), c.IsOpen)));
    }

    /// <summary>The passes of an event and every device that works at one of its doors, newest first. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<DevicesView>> ListAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.SuperviseDoor, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var e = await db.Events.AsNoTracking().Where(x => x.Id == eventId).Select(x => new { x.TitleTh, x.TitleEn, x.TimeZone }).SingleOrDefaultAsync(ct);
        if (e is null)
            return new NotFound();
        var lastDoors = await db.HalfDays.AsNoTracking().Where(h => h.EventId == eventId).MaxAsync(h => (DateTimeOffset?)h.DoorsCloseAt, ct);
        var mine = (await scopes.OfStaffAsync(actor, ct)).Where(c => actor.May(Permission.SuperviseDoor, c.EventId)).Select(c => c.Id).ToList();
        var rows = await (
            from c in db.Checkpoints.AsNoTracking()
            join x in db.Events on c.EventId equals x.Id
            where c.EventId == eventId || mine.Contains(c.Id)
                || db.DeviceCheckpoints.Any(d => d.CheckpointId == c.Id && db.DeviceCheckpoints.Any(here => here.DeviceId == d.DeviceId && here.EventId == eventId))
            orderby c.EventId, c.Order, c.Id
            select new { c.Id, c.EventId, c.NameTh, c.NameEn, x.TitleTh, x.TitleEn }).ToListAsync(ct);
        var names = rows.ToDictionary(c => c.Id, c => Both(c.NameTh, c.NameEn));
        var passes = await db.DoorPasses.AsNoTracking().Where(p => p.EventId == eventId).OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id)
            .Select(p => new { Pass = p, Devices = db.DoorDevices.Count(d => d.PassId == p.Id && d.RevokedAt == null && d.ExpiresAt > now) }).ToListAsync(ct);
        var devices = await db.DoorDevices.AsNoTracking().Where(d => d.Checkpoints.Any(c => c.EventId == eventId)).OrderByDescending(d => d.PairedAt).ThenBy(d => d.Id)
            .Select(d => new
            {
                Device = d,
                Doors = d.Checkpoints.Select(c => c.CheckpointId).ToList(),
                Owner = db.Users.Where(u => u.Id == d.UserId).Select(u => u.DisplayName).FirstOrDefault(),
                Pass = db.DoorPasses.Where(p => p.Id == d.PassId).Select(p => p.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return new DevicesView(
            passes.ConvertAll(x => new PassLine(x.Pass.Id, x.Pass.Name, x.Pass.Kind, Names(names, x.Pass.CheckpointIds), x.Pass.MaxUses, x.Pass.Uses, x.Pass.ExpiresAt, x.Pass.DevicesUntil, x.Pass.RevokedAt, x.Devices)),
            devices.ConvertAll(x => new DeviceLine(x.Device.Id, x.Device.Name, x.Device.Kind, x.Owner, x.Device.PassId, x.Pass, Names(names, x.Doors),
                x.Device.PairedAt, x.Device.ExpiresAt, x.Device.LastSeenAt, x.Device.ClockAheadMs, x.Device.RevokedAt)),
            [.. rows.Where(c => c.EventId == eventId || mine.Contains(c.Id)).OrderBy(c => c.EventId != eventId).Select(c => new PassDoor(c.Id, c.EventId, Both(c.NameTh, c.NameEn), Both(c.TitleTh, c.TitleEn), c.EventId == eventId))],
            Both(e.TitleTh, e.TitleEn), e.TimeZone, lastDoors);
    }

    private static IReadOnlyList<Label> Names(Dictionary<Guid, Label> names, IEnumerable<Guid> ids) => [.. ids.Where(names.ContainsKey).Select(id => names[id])];

    private static Label Both(string th, string en) => new(th, en.Length == 0 ? th : en);
}
