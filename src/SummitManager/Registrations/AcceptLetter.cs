using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>
/// Somebody at the desk holds a letter of their authority that promises payment. No money is taken, so it need not be a cashier who
/// reads it: whoever may register people or supervises the door may.
/// </summary>
public sealed class AcceptLetter(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private const int LongestNote = 200;
    private static readonly Permission[] AnyOf = [Permission.HandleMoney, Permission.ManageRegistrations, Permission.SuperviseDoor];

    /// <param name="actor">Needs one of <see cref="Permission.HandleMoney"/>, <see cref="Permission.ManageRegistrations"/>, <see cref="Permission.SuperviseDoor"/>.</param>
    /// <param name="registrationId">Who came with it.</param>
    /// <param name="letter">Its number and date, for the audit log.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="RegistrationEnded"/>, <see cref="BadField"/> (no number), <see cref="NothingOwed"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, string? letter, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, registrationId, ThaiText.Normalize(letter), ct));

    private async Task<Result<Registration>> TryAsync(Actor actor, Guid registrationId, string letter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Registrations.SingleOrDefaultAsync(r => r.Id == registrationId, ct) is not { } registration)
            return new NotFound();
        if (!AnyOf.Any(p => actor.May(p, registration.EventId)))
            return new NotAllowed();
        if (registration.HasEnded)
            return new RegistrationEnded();
        if (letter.Length is 0 or > LongestNote)
            return new BadField("Letter", letter.Length == 0 ? "Required" : "TooLong", LongestNote);
        if (registration.Payment is not (PaymentState.Awaiting or PaymentState.Refunded))
            return new NothingOwed();

        var before = registration.Payment;
        registration.Owe(PaymentState.ConfirmedByLetter, now);
        db.Add(AuditEntry.Of(actor, registration.EventId, nameof(AcceptLetter), registration.Id, $"Payment: {before} → {PaymentState.ConfirmedByLetter}, letter {letter}", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }
}

/// <summary>It is paid, promised or free already.</summary>
public sealed record NothingOwed : Refusal;
