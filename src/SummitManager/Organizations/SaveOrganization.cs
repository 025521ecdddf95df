using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>Adds an organisation to the directory or corrects it. Registrations keep the name they were made with.</summary>
public sealed class SaveOrganization(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Somebody who may manage registrations at <paramref name="eventId"/>.</param>
    /// <param name="eventId">The event during whose work it happens; the directory is shared by all events.</param>
    /// <param name="form">With an id it corrects that one, without it adds one.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="BadField"/> (a code in use), <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Organization>> RunAsync(Actor actor, Guid eventId, OrganizationForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        var read = OrganizationForm.Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var d = read.Value;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        if (d.OfficialCode is not null && await db.Organizations.AnyAsync(o => o.OfficialCode == d.OfficialCode && o.Id != d.Id, ct))
            return new BadField(nameof(form.OfficialCode), "Taken");
        var organization = d.Id is { } id
            ? await db.Organizations.SingleOrDefaultAsync(o => o.Id == id, ct)
            : await db.FindOrAddOrganizationAsync(d, now, ct);
        if (organization is null)
            return new NotFound();
        organization.Describe(d.Kind, d.NameTh, d.NameEn, d.OfficialCode, d.District, d.ProvinceCode);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveOrganization), organization.Id, d.NameTh, now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return organization;
    }
}
