using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>Whose desk a link opens.</summary>
internal static class DeskLinks
{
    /// <summary>The code as stored; what no desk has, for anything else. Never empty: delegations of before have an empty one.</summary>
    public static string Read(string? link) => Codes.Read(link, Codes.LinkLength) ?? "-";

    /// <summary>Tracked; null for a wrong link, and for an event that is a draft or archived.</summary>
    public static Task<Delegation?> FindDeskAsync(this SummitDb db, string? link, CancellationToken ct)
    {
        var code = Read(link);
        return db.WithOpenDesk().SingleOrDefaultAsync(d => d.LinkCode == code, ct);
    }
}
