using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>
/// Takes a payer's slip for an invoice. The code on it was read in the payer's browser and is checked here: it finds a slip that was sent before, for whichever
/// invoice. A slip settles nothing; a cashier accepts it, and the statement proves it.
/// </summary>
public sealed class SendSlip(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public const int MostMegabytes = 5;
    private const string Purpose = "slip";

    /// <param name="access">Whose invoice.</param>
    /// <param name="invoiceId">One of theirs.</param>
    /// <param name="fileName">As the browser says.</param>
    /// <param name="bytes">PNG, JPEG or PDF.</param>
    /// <param name="code">What the browser read from the picture; anything else than a slip's code is as good as none.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The slip. Refusals: <see cref="NotFound"/>, <see cref="InvoiceVoid"/>, <see cref="NotASlip"/>, <see cref="SlipTooBig"/>, <see cref="SlipUsedBefore"/>.</returns>
    public async Task<Result<Slip>> RunAsync(PayAccess access, Guid invoiceId, string fileName, byte[] bytes, string? code, CancellationToken ct)
    {
        if (bytes.Length > MostMegabytes * 1024 * 1024)
            return new SlipTooBig(MostMegabytes);
        if (MediaType(bytes) is not { } mediaType)
            return new NotASlip();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.FindAsync(db, ct);
        if (found.Refusal is { } missing)
            return missing;
        var invoice = await found.Value.Invoices(db).AsNoTracking().SingleOrDefaultAsync(i => i.Id == invoiceId, ct);
        if (invoice is null)
            return new NotFound();
        if (invoice.Standing == InvoiceStanding.Void)
            return new InvoiceVoid();

        var file = FileStore.Add(db, new NewFile { EventId = invoice.EventId, Purpose = Purpose, Name = fileName, MediaType = mediaType }, bytes, now);
        var slip = Slip.Send(invoice.EventId, invoice.Id, file.Id, Convert.ToHexStringLower(SHA256.HashData(bytes)), SlipCode.Read(code), now);
        db.Add(slip);
        db.Add(AuditEntry.Of(access.Actor, invoice.EventId, nameof(SendSlip), invoice.Id, $"Invoice: {invoice.Name}; code: {(slip.TransferReference is null ? "none" : "read")}", now));
        if (!await db.TrySaveAsync(ct))
            return new SlipUsedBefore();

        await transaction.CommitAsync(ct);
        return slip;
    }

    private static string? MediaType(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
            return "application/pdf";
        var read = Picture.Read(bytes);
        return read.IsOk ? read.Value.MediaType : null;
    }
}
