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
    /// Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="BadField"/> on NameTh (the same name, kind, province
    /// and district stand there), OfficialCode (in use) and SuccessorId (gone, or it would end in a ring), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public Task<Result<Organization>> RunAsync(Actor actor, OrganizationForm form, int version, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, form, version, ct));

    /// <summary>How many bodies may have followed one another; a chain that is longer is a ring.</summary>
    private const int LongestSuccession = 50;

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
        if (await db.Organizations.AnyAsync(o => o.Id != d.Id && o.NameTh == d.NameTh && o.Kind == d.Kind && o.ProvinceCode == d.ProvinceCode
            && (o.District == d.District || o.District == null || d.District == null), ct))
            return new BadField(nameof(form.NameTh), "Taken");
        if (d.SuccessorId is { } successor && !await MaySucceedAsync(db, d.Id, successor, ct))
            return new BadField(nameof(form.SuccessorId), "Choose");

        d = d with { AsOf = Today(now) };
        var organization = known ?? Organization.Create(d, now);
        var before = known is null ? null : OrganizationForm.Of(known, Language.English);
        if (known is null)
            db.Add(organization);
        else
            known.Describe(d, now);
        db.Add(AuditEntry.Of(actor, null, nameof(SaveOrganization), organization.Id, Details(organization, before), now));
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

    internal static DateOnly Today(DateTimeOffset now) => EventTime.In(Zone).Date(now);

    /// <summary>The directory is a Thai one and belongs to no event that had a clock of its own.</summary>
    private const string Zone = "Asia/Bangkok";

    private static async Task<bool> MaySucceedAsync(SummitDb db, Guid? id, Guid successor, CancellationToken ct)
    {
        Guid? next = successor;
        for (var step = 0; step < LongestSuccession && next is { } one; step++)
        {
            if (one == id)
                return false;
            var found = await db.Organizations.AsNoTracking().Where(o => o.Id == one).Select(o => new { o.SuccessorId }).SingleOrDefaultAsync(ct);
            if (found is null)
                return step > 0;
            next = found.SuccessorId;
        }
        return next is null;
    }

    private static string Details(Organization o, OrganizationForm? before)
    {
        if (before is null)
            return o.NameTh;
        var after = OrganizationForm.Of(o, Language.English);
        var changes = new Changes()
            .Of(nameof(o.NameTh), before.NameTh, after.NameTh).Of(nameof(o.NameEn), before.NameEn, after.NameEn).Of(nameof(o.Kind), before.Kind, after.Kind)
            .Of(nameof(o.OfficialCode), before.OfficialCode, after.OfficialCode).Of(nameof(o.District), before.District, after.District).Of(nameof(o.ProvinceCode), before.ProvinceCode, after.ProvinceCode)
            .Of(nameof(o.TaxId), before.TaxId, after.TaxId).Of(nameof(o.Branch), before.Branch, after.Branch).Named(nameof(o.Address), before.Address, after.Address)
            .Of(nameof(o.Mail), before.Mail, after.Mail).Of(nameof(o.ValidFrom), before.ValidFrom, after.ValidFrom).Of(nameof(o.ValidTo), before.ValidTo, after.ValidTo)
            .Of(nameof(o.SuccessorId), before.SuccessorId, after.SuccessorId).OfList(nameof(o.Aliases), before.Aliases.Select(a => a.Name), after.Aliases.Select(a => a.Name));
        return $"{o.NameTh}: {changes}";
    }
}
