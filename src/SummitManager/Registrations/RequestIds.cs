using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// The key that makes sending a form twice harmless. It holds the person too: going back in the browser and typing a colleague's
/// name into the same form is a new registration, not a repeat.
/// </summary>
internal static class RequestIds
{
    public static Guid Of(Guid formId, string duplicateKey) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{formId:N}|{duplicateKey}")).AsSpan(0, 16));

    /// <summary>The registration that the same form made before: the answer to its second sending. Null for a first one.</summary>
    public static async Task<Result<Registration>?> RepeatOfAsync(this SummitDb db, Guid requestId, CancellationToken ct)
    {
        var first = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.RequestId == requestId, ct);
        if (first is null)
            return null;
        return first;
    }
}
