using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>
/// Leads whoever types the code of the invitation letter to the desk. The code is unique within an event; should two events share one, both desks are offered.
/// The host brakes guessing; a code that is wrong and one that was never given read the same.
/// </summary>
public sealed class OpenDeskByCode(IDbContextFactory<SummitDb> dbs, Codes codes)
{
    private const int Length = 8;

    /// <summary>At least one door. Refusal: <see cref="WrongDeskCode"/>.</summary>
    public async Task<Result<IReadOnlyList<DeskDoor>>> RunAsync(string? typed, CancellationToken ct)
    {
        if (Codes.Read(typed, Length) is not { } code)
            return new WrongDeskCode();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var doors = await db.DoorsAsync(db.WithOpenDesk().Where(d => d.Code == code), codes, ct);
        return doors.Count == 0 ? new WrongDeskCode() : doors;
    }
}
