using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Showcase;

/// <summary>A pledge as typed.</summary>
public sealed class PledgeForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }
    /// <summary>Of a new one: its province, by code or name. A pledge does not move to another.</summary>
    public string? Province { get; set; }
    public string? TextTh { get; set; }
    public string? TextEn { get; set; }
    public string? PledgedBy { get; set; }
    public string? SessionId { get; set; }

    public static PledgeForm Of(Pledge p) => new() { Id = p.Id, Version = p.Version, Province = p.ProvinceCode, TextTh = p.TextTh, TextEn = p.TextEn, PledgedBy = p.PledgedBy, SessionId = p.SessionId?.ToString() };
}

/// <summary>Adds or changes the pledge of a province. Its key is event and province: of two who add one at once, one is told.</summary>
public sealed class SavePledge(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="BadField"/> (no such
    /// session), <see cref="ProvinceHasPledge"/>, <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<Pledge>> RunAsync(Actor actor, Guid eventId, PledgeForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var province = Provinces.Find(form.Province);
        var pledge = form.Id is null ? new Pledge { Id = Guid.CreateVersion7(now), EventId = eventId, ProvinceCode = province?.Code ?? "" } : await db.Pledges.SingleOrDefaultAsync(p => p.Id == form.Id && p.EventId == eventId, ct);
        if (pledge is null)
            return new NotFound();
        if (form.Id is not null && pledge.Version != form.Version)
            return new ChangedMeanwhile();
        var before = (pledge.TextTh, pledge.TextEn, pledge.PledgedBy, pledge.SessionId);
        var fields = new TypedFields();
        if (form.Id is null && province is null)
            fields.Fail(nameof(form.Province), "Choose");
        pledge.TextTh = fields.Lines(form.TextTh, nameof(form.TextTh), Pledge.TextLimit, required: true) ?? "";
        pledge.TextEn = fields.Lines(form.TextEn, nameof(form.TextEn), Pledge.TextLimit);
        pledge.PledgedBy = fields.Text(form.PledgedBy, nameof(form.PledgedBy), Pledge.ByLimit);
        if (fields.Refusal is { } unreadable)
            return unreadable;
        pledge.SessionId = Guid.TryParse(form.SessionId, out var session) ? session : null;
        // A session that was removed since may stay, as on case studies.
        if (!string.IsNullOrEmpty(form.SessionId) && (pledge.SessionId is null || pledge.SessionId != before.SessionId) && !await db.Sessions.AnyAsync(s => s.Id == pledge.SessionId && s.EventId == eventId, ct))
            return new BadField(nameof(form.SessionId), "Choose");
        if (form.Id is null)
            db.Add(pledge);
        else if (before == (pledge.TextTh, pledge.TextEn, pledge.PledgedBy, pledge.SessionId))
            return pledge;
        db.Add(AuditEntry.Of(actor, eventId, nameof(SavePledge), pledge.Id, $"Province: {pledge.Province.Name.Thai}", now));
        if (form.Id is null)
            return await db.TrySaveAsync(ct) ? pledge : new ProvinceHasPledge(pledge.Province.Name);
        return await db.TrySaveEditAsync(ct) ? pledge : new ChangedMeanwhile();
    }
}
