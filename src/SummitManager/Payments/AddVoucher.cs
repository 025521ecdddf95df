using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>A voucher as typed: percent or baht off each place, never both.</summary>
public sealed record VoucherForm
{
    public string? Code { get; set; }
    public string? PercentOff { get; set; }
    public string? AmountOff { get; set; }
    public string? Places { get; set; }
    public string? Until { get; set; }
    public string? Note { get; set; }
}

/// <summary>Makes a code that lowers what places cost. It is not edited: what was billed with it stays; <see cref="EndVoucher"/> ends it.</summary>
public sealed class AddVoucher(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="VoucherCodeTaken"/>.</returns>
    public async Task<Result<Voucher>> RunAsync(Actor actor, Guid eventId, VoucherForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.HandleMoney, eventId) is { } no)
            return no;
        var fields = new TypedFields();
        var code = VoucherCodes.Read(fields.Text(form.Code, nameof(form.Code), 30, required: true));
        var percent = fields.Number(form.PercentOff, nameof(form.PercentOff), 1, 100);
        var amount = fields.Baht(form.AmountOff, nameof(form.AmountOff), RecordPayment.MostBaht);
        if ((percent is null) == (amount is null or { IsZero: true }))
            fields.Fail(nameof(form.PercentOff), "PercentOrBaht");
        var places = fields.Number(form.Places, nameof(form.Places), 1, 100_000, required: true);
        var until = fields.Date(form.Until, nameof(form.Until));
        var note = fields.Text(form.Note, nameof(form.Note), 200);
        if (fields.Refusal is { } bad)
            return bad;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var voucher = Voucher.Create(eventId, code, percent, percent is null ? amount : null, places!.Value, until, note, now);
        db.Add(voucher);
        db.Add(AuditEntry.Of(actor, eventId, nameof(AddVoucher), voucher.Id, $"Code: {code}; off: {(percent is { } p ? $"{p} %" : $"{amount!.Value.Baht:0.00}")}; places: {places}", now));
        if (!await db.TrySaveAsync(ct))
            return new VoucherCodeTaken();
        await transaction.CommitAsync(ct);
        return voucher;
    }
}

/// <summary>Ends a voucher yesterday: nobody can use it any more; what was billed with it stays.</summary>
public sealed class EndVoucher(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Voucher>> RunAsync(Actor actor, Guid voucherId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var voucher = await db.Vouchers.SingleOrDefaultAsync(v => v.Id == voucherId, ct);
        if (voucher is null)
            return new NotFound();
        if (actor.WhyNot(Permission.HandleMoney, voucher.EventId) is { } no)
            return no;
        var timeZone = await db.Events.Where(e => e.Id == voucher.EventId).Select(e => e.TimeZone).SingleAsync(ct);
        var before = voucher.Until;
        voucher.Until = EventTime.In(timeZone).Date(now).AddDays(-1);
        db.Add(AuditEntry.Of(actor, voucher.EventId, nameof(EndVoucher), voucher.Id, new Changes().Of("Until", before, voucher.Until).ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return voucher;
    }
}
