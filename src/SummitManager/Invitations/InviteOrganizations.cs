using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>Whom, how many each, and by which letter.</summary>
public sealed record InviteForm
{
    /// <summary>These; null is everybody whom <see cref="Filter"/> finds.</summary>
    public IReadOnlyCollection<Guid>? OrganizationIds { get; init; }
    public CandidateFilter Filter { get; init; } = new();
    /// <summary>How many people each may send; empty is as many as there are places.</summary>
    public string? People { get; init; }
    /// <summary>Of these letters; empty is the template's.</summary>
    public string? LetterNumber { get; init; }
}

/// <param name="Invited">Newly.</param>
/// <param name="Already">Of those asked for, who were invited before or by somebody else meanwhile.</param>
public sealed record InvitedCount(int Invited, int Already);

/// <summary>
/// Invites bodies to an event, by hundreds: each gets its invitation and its delegation with a number, a code and a link. A delegation that
/// was opened for it by hand becomes the invited one. Thousands go in portions, each in a transaction of its own: broken off, the same
/// order again invites the rest.
/// </summary>
public sealed class InviteOrganizations(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    private const int Portion = 250;
    private const int MostTries = 8;

    /// <param name="actor">Needs <see cref="Permission.ManageRegistrations"/>.</param>
    /// <param name="eventId">To which event.</param>
    /// <param name="form">As typed and chosen.</param>
    /// <param name="told">Told after each portion, how many are done of how many; null when nobody listens.</param>
    /// <param name="ct">Stops after the portion that is under way.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (the event), <see cref="BadFields"/>, <see cref="NobodyToInvite"/>.</returns>
    public async Task<Result<InvitedCount>> RunAsync(Actor actor, Guid eventId, InviteForm form, Action<int, int>? told, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        var fields = new TypedFields();
        var people = fields.Number(form.People, nameof(form.People), 1, Invitation.MostPeople);
        var letter = fields.Text(form.LetterNumber, nameof(form.LetterNumber), Invitation.LetterNumberLimit);
        if (fields.Refusal is { } unreadable)
            return unreadable;
        var found = await FindAsync(eventId, form, ct);
        if (found is null)
            return new NotFound();
        if (found.Count == 0)
            return new NobodyToInvite();

        var (invited, done) = (0, 0);
        foreach (var portion in found.Chunk(Portion))
        {
            invited += await InviteAsync(actor, eventId, portion, people, letter, ct);
            told?.Invoke(done += portion.Length, found.Count);
        }
        return new InvitedCount(invited, found.Count - invited);
    }

    private async Task<List<Guid>?> FindAsync(Guid eventId, InviteForm form, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.AsNoTracking().Where(x => x.Id == eventId).Select(x => new { x.TimeZone }).SingleOrDefaultAsync(ct);
        if (e is null)
            return null;
        if (form.OrganizationIds is { } chosen)
            return [.. chosen.Distinct()];
        var today = EventTime.In(e.TimeZone).Date(clock.GetUtcNow());
        // By province, so that numbers and letters lie in the order in which letters are sorted and sent.
        return await form.Filter.Apply(db.Organizations.AsNoTracking(), db.Invitations.Where(i => i.EventId == eventId), today)
            .OrderBy(o => o.ProvinceCode).ThenBy(o => o.SortKey).ThenBy(o => o.Id).Select(o => o.Id).ToListAsync(ct);
    }

    /// <summary>Whoever loses against somebody who invites the same gives the numbers back and looks again who is left.</summary>
    private async Task<int> InviteAsync(Actor actor, Guid eventId, Guid[] ids, int? people, string? letter, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await Deadlock.RetryAsync(() => TryAsync(actor, eventId, ids, people, letter, ct)) is { } invited)
                return invited;
            if (tries == MostTries)
                throw new InvalidOperationException("Others invite the same bodies without end.");
        }
    }

    private async Task<int?> TryAsync(Actor actor, Guid eventId, Guid[] ids, int? people, string? letter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var left = await db.Organizations.AsNoTracking().Where(o => ids.Contains(o.Id) && !db.Invitations.Any(i => i.EventId == eventId && i.OrganizationId == o.Id)).ToListAsync(ct);
        if (left.Count == 0)
            return 0;
        var leftIds = left.ConvertAll(o => o.Id);
        var opened = (await db.Delegations.Where(d => d.EventId == eventId && d.OrganizationId != null && leftIds.Contains(d.OrganizationId.Value) && !db.Invitations.Any(i => i.DelegationId == d.Id))
            .OrderBy(d => d.Number).ToListAsync(ct)).ToLookup(d => d.OrganizationId!.Value);
        var fresh = left.Count(o => !opened.Contains(o.Id));
        var number = fresh == 0 ? 0 : await db.NextNumbersAsync(Delegation.Series(eventId), fresh, ct) - fresh;
        foreach (var organization in left.OrderBy(o => Array.IndexOf(ids, o.Id)))
        {
            var delegation = opened[organization.Id].FirstOrDefault();
            if (delegation is null)
                db.Add(delegation = DelegationOpening.Open(codes, eventId, ++number, organization, null, now));
            else if (delegation.LinkCode.Length == 0)
                delegation.ReplaceLink(codes.NewLinkCode());
            delegation.Limit(people, now);
            db.Add(Invitation.Of(eventId, organization.Id, delegation.Id, people, letter, now));
        }
        db.Add(AuditEntry.Of(actor, eventId, nameof(InviteOrganizations), left.Count == 1 ? left[0].Id : eventId,
            left.Count == 1 ? $"{left[0].NameTh}: {people}" : $"Organizations: {left.Count}; People: {people}", now));
        try
        {
            if (!await db.TrySaveAsync(ct))
                return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return null; // The delegation that was there was edited in this moment.
        }
        await transaction.CommitAsync(ct);
        return left.Count;
    }
}
