using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>
/// Adds an organisation to the directory or corrects it. The directory is shared by all events, so whoever may manage registrations at any
/// of them may. Registrations keep the name they were made with.
/// </summary>
public sealed class SaveOrganization(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Somebody who may manage registrations at an event.</param>
    /// <param name="form">With an id it corrects that one, without it adds one.</param>
    /// <param name="version">Of the row the form was filled from; ignored for a new one.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>
    /// Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="BadField"/> on NameTh (the same name, kind and
    /// province stand there) and OfficialCode (in use), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public Task<Result<Organization>> RunAsync(Actor actor, OrganizationForm form, int version, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, form, version, ct));

    private async Task<Result<Organization>> TryAsync(Actor actor, OrganizationForm form, int version, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.ManageRegistrations))
            return new NotAllowed();
        var read = OrganizationForm.Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var d = read.Value;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var known = d.Id is { } id ? await db.Organizations.SingleOrDefaultAsync(o => o.Id == id, ct) : null;
        if (d.Id is not null && known is null)
            return new NotFound();
        if (known is not null && known.Version != version)
            return new ChangedMeanwhile();
        if (await db.Organizations.AnyAsync(o => o.Id != d.Id && o.NameTh == d.NameTh && o.Kind == d.Kind && o.ProvinceCode == d.ProvinceCode, ct))
            return new BadField(nameof(form.NameTh), "Taken");

        var organization = known ?? Organization.Create(d.Kind, d.NameTh, d.NameEn, d.OfficialCode, d.District, d.ProvinceCode, now);
        if (known is null)
            db.Add(organization);
        else
            known.Describe(d.Kind, d.NameTh, d.NameEn, d.OfficialCode, d.District, d.ProvinceCode);
        db.Add(AuditEntry.Of(actor, null, nameof(SaveOrganization), organization.Id, d.NameTh, now));
        try
        {
            // The code is unique: of two who give it away at once, one is told.
            if (!await db.TrySaveAsync(ct))
                return new BadField(nameof(form.OfficialCode), "Taken");
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return organization;
    }
}
