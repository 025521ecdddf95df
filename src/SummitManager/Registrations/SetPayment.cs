using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// Writes down what a cashier knows of a registration's payment; also of an ended one, which may be refunded. A place on an invoice follows its invoice instead:
/// two truths about one payment would let the door and the books disagree.
/// </summary>
public sealed class SetPayment(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="PaidByInvoice"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, PaymentState payment, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), payment, ct));

    private async Task<Result<Registration>> TryAsync(Access access, PaymentState payment, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadAsync(db, Permission.HandleMoney, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        var before = registration.Payment;
        if (before == payment)
            return registration;
        if (await db.BilledPlaces.AnyAsync(b => b.RegistrationId == registration.Id, ct))
            return new PaidByInvoice();

        registration.Owe(payment, now);
        db.Add(AuditEntry.Of(access.Actor, registration.EventId, nameof(SetPayment), registration.Id, $"Payment: {before} → {payment}", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
