using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <param name="New">Lines that were not known.</param>
/// <param name="Known">Lines that an earlier file brought.</param>
/// <param name="Matched">Of the new ones, those that settled an invoice at once.</param>
public sealed record ImportedStatement(int New, int Known, int Matched);

/// <summary>
/// Takes over what a bank's statement says came in. A line that carries an invoice's reference and its exact amount settles it at once; the others wait for a
/// cashier. The same file again brings nothing twice.
/// </summary>
public sealed class ImportStatement(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.HandleMoney"/>.</param>
    /// <param name="eventId">Whose money.</param>
    /// <param name="file">CSV, XLSX or XLS.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, those of <see cref="StatementFile.ReadAsync"/>; then nothing was taken over.</returns>
    public async Task<Result<ImportedStatement>> RunAsync(Actor actor, Guid eventId, Stream file, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.HandleMoney, eventId) is { } no)
            return no;
        var read = await StatementFile.ReadAsync(file, ct);
        if (read.Refusal is { } unreadable)
            return unreadable;
        return await Deadlock.RetryAsync(() => TryAsync(actor, eventId, read.Value, ct));
    }

    private async Task<Result<ImportedStatement>> TryAsync(Actor actor, Guid eventId, IReadOnlyList<StatementEntry> entries, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var known = await db.StatementLines.Where(l => l.EventId == eventId).Select(l => l.OnceKey).ToHashSetAsync(ct);
        var fresh = entries.Where(e => !known.Contains(e.OnceKey)).ToList();
        var open = await OpenInvoices.OfAsync(db, eventId, ct);
        var matched = 0;
        foreach (var entry in fresh)
        {
            var line = StatementLine.Of(eventId, entry.OnceKey, entry.On, entry.Amount, entry.Text, now);
            db.Add(line);
            if (StatementMatching.Certain(entry.Text, entry.Amount, open) is not { } certain)
                continue;
            var invoice = (await Books.LivingInvoiceAsync(db, certain.Id, ct)).Value;
            // A cashier may have recorded the same money from a slip: a second payment for the same sum would be an overpayment that never was.
            if (invoice.Due != entry.Amount)
                continue;
            var payment = Payment.Record(eventId, line.Id, new PaymentDetails(entry.On, entry.Amount, PaymentMethod.Transfer, invoice.Reference, null, null), actor.Name, now);
            db.Add(payment);
            if (Books.Allocate(db, payment, invoice, entry.Amount, Money.Zero, now) is not null)
                throw new InvalidOperationException("A payment of the exact amount did not suffice.");
            line.Match(payment.Id);
            open = [.. open.Where(i => i.Id != certain.Id)];
            matched++;
        }
        db.Add(AuditEntry.Of(actor, eventId, nameof(ImportStatement), eventId, $"New: {fresh.Count}; known: {entries.Count - fresh.Count}; matched: {matched}", now));
        var settled = db.ChangeTracker.Entries<Invoice>().Select(x => x.Entity).ToList();
        // Two at once with one file: the second begins again and finds the first's lines.
        if (!await Books.SaveOnceAsync(db, ct))
            throw new ReadTooOldException();
        foreach (var invoice in settled)
            await Books.TellPlacesAsync(db, invoice, now, ct);

        await transaction.CommitAsync(ct);
        return new ImportedStatement(fresh.Count, entries.Count - fresh.Count, matched);
    }
}

internal static class OpenInvoices
{
    /// <summary>Those of an event that wait for money.</summary>
    public static async Task<IReadOnlyList<OpenInvoice>> OfAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        var open = await db.Invoices.AsNoTracking()
            .Where(i => i.EventId == eventId && (i.Standing == InvoiceStanding.Awaiting || i.Standing == InvoiceStanding.ConfirmedByLetter || i.Standing == InvoiceStanding.PartPaid))
            .OrderBy(i => i.FiscalYear).ThenBy(i => i.Number).ThenBy(i => i.Id).ToListAsync(ct);
        return open.ConvertAll(i => new OpenInvoice(i.Id, i.Name, i.Reference, i.Payer.Name, i.Due, i.Net, Thai.ThaiText.SearchText(i.Payer.Name)));
    }
}
