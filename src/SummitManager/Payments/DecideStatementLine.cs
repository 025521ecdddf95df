using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>
/// A cashier says what a line of the statement is: the payment of one invoice or several, money whose purpose is not yet known, a payment that was recorded
/// before from a slip, or nothing of ours.
/// </summary>
public sealed class DecideStatementLine(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private sealed record Decided(Payment? Payment, string Details, List<Invoice> Settled);

    /// <summary>It pays these invoices; what is left of it stays free. With no parts it becomes a payment that nobody has allocated yet.</summary>
    /// <returns>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="LineDecided"/>, <see cref="InvoiceVoid"/>, <see cref="PaymentTooSmall"/>.</returns>
    public Task<Result<Payment>> PayAsync(Actor actor, Guid lineId, IReadOnlyList<(Guid InvoiceId, Money Amount, Money Withheld)> parts, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryPayAsync(actor, lineId, parts, ct));

    /// <summary>It is the money of a payment that was recorded before. Refusals as above, and <see cref="PaymentVoid"/>, <see cref="PaymentJoinedAlready"/>.</summary>
    public Task<Result<Payment>> JoinAsync(Actor actor, Guid lineId, Guid paymentId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, lineId, async (db, line) =>
        {
            var payment = await db.Payments.SingleOrDefaultAsync(p => p.Id == paymentId && p.EventId == line.EventId, ct);
            if (payment is null || payment.Amount != line.Amount)
                return new NotFound();
            if (payment.VoidReason is not null)
                return new PaymentVoid();
            line.Match(payment.Id);
            return new Decided(payment, "Recorded before", []);
        }, ct));

    /// <summary>It is none of this event's. Refusals as above, and <see cref="BadFields"/> without a reason.</summary>
    public async Task<Result<Done>> SetAsideAsync(Actor actor, Guid lineId, string? reason, CancellationToken ct)
    {
        var fields = new TypedFields();
        var why = fields.Text(reason, "Reason", 500, required: true);
        if (fields.Refusal is { } bad)
            return bad;
        var result = await Deadlock.RetryAsync(() => TryAsync(actor, lineId, (_, line) =>
        {
            line.SetAside(why!);
            return Task.FromResult<Result<Decided>>(new Decided(null, $"Set aside: {why}", []));
        }, ct));
        return result.Refusal is { } no ? no : Done.Instance;
    }

    private Task<Result<Payment>> TryPayAsync(Actor actor, Guid lineId, IReadOnlyList<(Guid InvoiceId, Money Amount, Money Withheld)> parts, CancellationToken ct) =>
        TryAsync(actor, lineId, async (db, line) =>
        {
            var now = clock.GetUtcNow();
            // The line's own state lets one decide; a key of its own lets a line be decided again after its payment was voided.
            var payment = Payment.Record(line.EventId, Guid.CreateVersion7(now), new PaymentDetails(line.On, line.Amount, PaymentMethod.Transfer, null, null, ThaiText.Cut(line.Text, 500)), actor.Name, now);
            db.Add(payment);
            var invoices = new List<Invoice>();
            foreach (var (invoiceId, amount, withheld) in parts.OrderBy(p => p.InvoiceId))
            {
                var found = await Books.LivingInvoiceAsync(db, invoiceId, ct);
                if (found.Refusal is { } missing)
                    return missing;
                if (found.Value.EventId != line.EventId)
                    return new NotFound();
                if (Books.Allocate(db, payment, found.Value, amount, withheld, now) is { } tooSmall)
                    return tooSmall;
                invoices.Add(found.Value);
            }
            line.Match(payment.Id);
            return new Decided(payment, $"Amount: {line.Amount.Baht:0.00}; invoices: {string.Join(", ", invoices.Select(i => i.Name))}", invoices);
        }, ct);

    private async Task<Result<Payment>> TryAsync(Actor actor, Guid lineId, Func<SummitDb, StatementLine, Task<Result<Decided>>> decide, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var line = await db.StatementLines.SingleOrDefaultAsync(l => l.Id == lineId, ct);
        if (line is null)
            return new NotFound();
        if (actor.WhyNot(Permission.HandleMoney, line.EventId) is { } no)
            return no;
        if (line.State != StatementState.Waiting)
            return new LineDecided();
        var decided = await decide(db, line);
        if (decided.Refusal is { } refused)
            return refused;
        var (payment, details, settled) = decided.Value;
        db.Add(AuditEntry.Of(actor, line.EventId, nameof(DecideStatementLine), line.Id, details, now));
        if (!await Books.SaveOnceAsync(db, ct))
            return new PaymentJoinedAlready();
        foreach (var invoice in settled)
            await Books.TellPlacesAsync(db, invoice, now, ct);
        await transaction.CommitAsync(ct);
        return payment!;
    }
}
