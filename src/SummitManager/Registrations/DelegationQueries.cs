using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>What the back office reads of delegations.</summary>
public sealed class DelegationQueries(IDbContextFactory<SummitDb> dbs)
{
    private const int MostTerms = 6;

    /// <summary>A page in order of number, with members who still come; without a search only those in use. <paramref name="page"/> counts from 1.</summary>
    public async Task<DelegationPage> ListAsync(Guid eventId, string? text, int page, int size, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var matching = db.Delegations.AsNoTracking().Where(d => d.EventId == eventId);
        // Who looks for one by name finds it although nobody of it has come yet.
        if (string.IsNullOrWhiteSpace(text))
            matching = matching.InUse(db);
        foreach (var term in ThaiText.SearchText(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms))
            matching = matching.Where(d => d.SearchText.Contains(term));
        var total = await matching.CountAsync(ct);
        var rows = await matching.OrderBy(d => d.Number).ThenBy(d => d.Id).Skip((page - 1) * size).Take(size)
            .Select(d => new DelegationRow(d.Id, d.Number, d.Code, d.OrganizationName, d.OrganizationKind, d.ProvinceCode, d.ContactName, d.ContactPhone,
                db.Registrations.Count(r => r.DelegationId == d.Id && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending)),
                db.Registrations.Count(r => r.DelegationId == d.Id && r.State == RegistrationState.Waitlisted))).ToListAsync(ct);
        return new DelegationPage(rows, total, page, size);
    }

    /// <summary>One delegation; null when it is not of this event. Its members are a list filtered by it.</summary>
    public async Task<Delegation?> DetailAsync(Guid eventId, Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.EventId == eventId, ct);
    }
}

/// <param name="Coming">Members who hold a place.</param>
/// <param name="Waiting">Members on the waiting list.</param>
public sealed record DelegationRow(Guid Id, int Number, string Code, string OrganizationName, OrganizationKind Kind, string? ProvinceCode, string ContactName, string? ContactPhone, int Coming, int Waiting)
{
    public Province? Province => Provinces.Find(ProvinceCode);
}

/// <param name="Rows">The lines of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">Which page this is, from 1.</param>
/// <param name="Size">Most lines on a page.</param>
public sealed record DelegationPage(IReadOnlyList<DelegationRow> Rows, int Total, int Number, int Size)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
