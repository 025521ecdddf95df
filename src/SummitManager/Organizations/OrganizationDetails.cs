using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Organizations;

/// <summary>An organisation as it is stored, made by <see cref="OrganizationForm"/> or by an import.</summary>
internal sealed record OrganizationDetails(Guid? Id, OrganizationKind Kind, string NameTh, string? NameEn, string? OfficialCode, string? District, string? ProvinceCode)
{
    public string? TaxId { get; init; }
    public string? Branch { get; init; }
    public string? Address { get; init; }
    public string? Mail { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public Guid? SuccessorId { get; init; }
    public DateOnly? AsOf { get; init; }
    public IReadOnlyList<AliasDetails> Aliases { get; init; } = [];
}

internal sealed record AliasDetails(string Name, DateOnly? From, DateOnly? To);

/// <summary>The one way an organisation comes into the directory by being named.</summary>
internal static class OrganizationDirectory
{
    /// <summary>The chosen one, else the one of the same name, kind and province, else a new one, added to the context but not yet saved.</summary>
    public static async Task<Organization> FindOrAddOrganizationAsync(this SummitDb db, OrganizationDetails d, DateTimeOffset now, CancellationToken ct)
    {
        var found = d.Id is { } id ? await db.Organizations.SingleOrDefaultAsync(o => o.Id == id, ct) : null;
        found ??= await db.Organizations.Where(o => o.NameTh == d.NameTh && o.Kind == d.Kind && (d.ProvinceCode == null || o.ProvinceCode == d.ProvinceCode))
            .OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        if (found is not null)
            return found;

        var organization = Organization.Create(d, now);
        db.Add(organization);
        return organization;
    }
}
