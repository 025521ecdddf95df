using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns.Devices;

/// <param name="EventId">Where the pass is listed. Its checkpoints may be of other events too, where the actor has the right.</param>
/// <param name="Once">Pairs one device. A supervisor's pass always does.</param>
/// <param name="ExpiresAt">Until when it pairs.</param>
/// <param name="DevicesUntil">Until when the devices work; not before <paramref name="ExpiresAt"/>.</param>
public sealed record DoorPassRequest(Guid EventId, string? Name, DeviceKind Kind, IReadOnlyList<Guid> CheckpointIds, bool Once, DateTimeOffset? ExpiresAt, DateTimeOffset? DevicesUntil);

/// <param name="Code">For the QR. It is shown now and never again.</param>
public sealed record NewDoorPass(Guid Id, string Code);

/// <summary>Makes a pass that pairs devices: one for a supervisor's phone, as many as come for staff of a day.</summary>
public sealed class CreateDoorPass(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>More do not fit into the column, nor onto a phone.</summary>
    private const int MostCheckpoints = 100;

    /// <summary>Longer, and a forgotten phone would be a key to the next meeting.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(60);

    /// <summary>Refusals: <see cref="NotAllowed"/> (also of any checkpoint's event), <see cref="NotFound"/>, <see cref="BadFields"/> on Name, CheckpointIds, ExpiresAt, DevicesUntil.</summary>
    public async Task<Result<NewDoorPass>> RunAsync(Actor actor, DoorPassRequest request, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.SuperviseDoor, request.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (!await db.Events.AnyAsync(e => e.Id == request.EventId, ct))
            return new NotFound();

        var fields = new TypedFields();
        var name = fields.Text(request.Name, nameof(request.Name), 200, required: true);
        var chosen = request.CheckpointIds.Distinct().ToList();
        var known = await db.Checkpoints.AsNoTracking().Where(c => chosen.Contains(c.Id)).Select(c => new { c.Id, c.EventId }).ToListAsync(ct);
        if (chosen.Count == 0 || known.Count < chosen.Count)
            fields.Fail(nameof(request.CheckpointIds), "Choose");
        else if (chosen.Count > MostCheckpoints)
            fields.Fail(nameof(request.CheckpointIds), "OutOfRange");
        if (request.DevicesUntil is not { } until || until <= now || until > now + Longest)
            fields.Fail(nameof(request.DevicesUntil), "OutOfRange");
        if (request.ExpiresAt is not { } expires || expires <= now || expires > request.DevicesUntil)
            fields.Fail(nameof(request.ExpiresAt), "OutOfRange");
        if (fields.Refusal is { } bad)
            return bad;
        if (known.Select(c => c.EventId).Distinct().Select(e => actor.WhyNot(Permission.SuperviseDoor, e)).FirstOrDefault(r => r is not null) is { } elsewhere)
            return elsewhere;

        var code = codes.NewLinkCode();
        var pass = new DoorPass
        {
            Id = Guid.CreateVersion7(now),
            EventId = request.EventId,
            Name = name!,
            CodeHash = DeviceKeys.Hash(code),
            Kind = request.Kind,
            CheckpointIds = [.. known.Select(c => c.Id).Order()],
            MaxUses = request.Once || request.Kind == DeviceKind.Supervisor ? 1 : null,
            ExpiresAt = request.ExpiresAt!.Value,
            DevicesUntil = request.DevicesUntil!.Value,
            CreatedBy = actor.UserId,
            CreatedAt = now,
        };
        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(pass);
        db.Add(AuditEntry.Of(actor, pass.EventId, nameof(CreateDoorPass), pass.Id, $"Kind: {pass.Kind}, Uses: {pass.MaxUses?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any"}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new NewDoorPass(pass.Id, code);
    }
}
