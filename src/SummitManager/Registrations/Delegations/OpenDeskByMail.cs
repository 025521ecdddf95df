using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>Leads whoever types the mailed digits to the desks of that address. A try is spent first, by a guarded write, then compared.</summary>
public sealed class OpenDeskByMail(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>At least one door. Refusal: <see cref="WrongDeskCode"/>, also for a code that is used, old, or was guessed at too often.</summary>
    public async Task<Result<IReadOnlyList<DeskDoor>>> RunAsync(string? email, string? digits, CancellationToken ct)
    {
        var typed = ThaiText.FoldDigits(ThaiText.Normalize(digits)).Replace(" ", "", StringComparison.Ordinal);
        if (RegistrationFormReader.Address(email) is not { IsOk: true, Value: var address } || typed.Length != DeskCodes.Length)
            return new WrongDeskCode();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var newest = await db.DeskCodes.AsNoTracking().Where(c => c.Email == address).OrderByDescending(c => c.CreatedAt).FirstOrDefaultAsync(ct);
        if (newest is null)
            return new WrongDeskCode();
        if (!await SpendAsync(db, newest.Id, now, ct))
            return new WrongDeskCode();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(newest.CodeHash), Encoding.ASCII.GetBytes(DeskCodes.Hash(newest.Id, typed))))
            return new WrongDeskCode();
        if (!await UseAsync(db, newest.Id, now, ct))
            return new WrongDeskCode();
        var doors = await db.DoorsAsync(db.WithOpenDesk().Where(d => d.ContactEmail == address), codes, ct);
        return doors.Count == 0 ? new WrongDeskCode() : doors;
    }

    private static async Task<bool> SpendAsync(SummitDb db, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var spent = await db.DeskCodes.Where(c => c.Id == id && c.UsedAt == null && c.ExpiresAt > now && c.TriesLeft > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.TriesLeft, c => c.TriesLeft - 1), ct) == 1;
        await transaction.CommitAsync(ct);
        return spent;
    }

    private static async Task<bool> UseAsync(SummitDb db, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        var used = await db.DeskCodes.Where(c => c.Id == id && c.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), ct) == 1;
        await transaction.CommitAsync(ct);
        return used;
    }
}
