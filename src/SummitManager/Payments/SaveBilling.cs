using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Payments;

/// <summary>Who bills for an event and how one pays, as typed.</summary>
public sealed record BillingForm
{
    /// <summary>0 while nothing was saved.</summary>
    public int Version { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? TaxId { get; set; }
    public string? Branch { get; set; }
    public bool IsVatRegistered { get; set; }
    public string? VatPercent { get; set; } = "7";
    public bool PricesIncludeVat { get; set; } = true;
    public string? SignerName { get; set; }
    public string? SignerPosition { get; set; }
    public string? DueDays { get; set; } = "30";
    public string? BillerId { get; set; }
    public string? PromptPayTaxId { get; set; }
    public string? BankAccount { get; set; }
    public string? NoteTh { get; set; }
    public string? NoteEn { get; set; }

    public static BillingForm Of(Issuer issuer, BillingSettings settings) => new()
    {
        Version = settings.Version,
        NameTh = issuer.NameTh,
        NameEn = issuer.NameEn,
        Address = issuer.Address,
        Phone = issuer.Phone,
        TaxId = issuer.TaxId,
        Branch = issuer.Branch,
        IsVatRegistered = issuer.IsVatRegistered,
        VatPercent = issuer.VatPercent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        PricesIncludeVat = settings.PricesIncludeVat,
        SignerName = issuer.SignerName,
        SignerPosition = issuer.SignerPosition,
        DueDays = settings.DueDays.ToString(System.Globalization.CultureInfo.InvariantCulture),
        BillerId = settings.BillerId,
        PromptPayTaxId = settings.PromptPayTaxId,
        BankAccount = settings.BankAccount,
        NoteTh = settings.NoteTh,
        NoteEn = settings.NoteEn,
    };
}

/// <summary>
/// Saves who bills for an event. The issuer is the body of that tax number: all its events share it, and its numbers go on. Papers that were issued keep what they
/// said of taxes and payer; name, address and signer are those of the day of printing.
/// </summary>
public sealed class SaveBilling(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.HandleMoney"/>.</param>
    /// <param name="eventId">Whose.</param>
    /// <param name="form">As typed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The settings. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<BillingSettings>> RunAsync(Actor actor, Guid eventId, BillingForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.HandleMoney, eventId) is { } no)
            return no;
        var read = Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var typed = read.Value;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var settings = await db.BillingSettings.SingleOrDefaultAsync(s => s.EventId == eventId, ct);
        if ((settings?.Version ?? 0) != form.Version)
            return new ChangedMeanwhile();
        var issuer = await db.Issuers.SingleOrDefaultAsync(i => i.TaxId == typed.TaxId, ct);
        var before = settings is null || issuer is null ? new BillingForm() : BillingForm.Of(issuer, settings);
        if (issuer is null)
            db.Add(issuer = Issuer.Create(typed.TaxId, now));
        typed.WriteTo(issuer);
        var isNew = settings is null;
        if (settings is null)
            db.Add(settings = new BillingSettings { EventId = eventId, Version = 1 });
        else
            db.Entry(settings).State = EntityState.Modified;
        settings.IssuerId = issuer.Id;
        typed.WriteTo(settings);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveBilling), eventId, Between(before, BillingForm.Of(issuer, settings)).ToString(), now));
        if (!await (isNew ? db.TrySaveAsync(ct) : db.TrySaveEditAsync(ct)))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return settings;
    }

    private static Changes Between(BillingForm a, BillingForm b) => new Changes()
        .Of(nameof(a.NameTh), a.NameTh, b.NameTh)
        .Of(nameof(a.NameEn), a.NameEn, b.NameEn)
        .Of(nameof(a.TaxId), a.TaxId, b.TaxId)
        .Of(nameof(a.Branch), a.Branch, b.Branch)
        .Named(nameof(a.Address), a.Address, b.Address)
        .Named(nameof(a.SignerName), a.SignerName, b.SignerName)
        .Of(nameof(a.IsVatRegistered), a.IsVatRegistered, b.IsVatRegistered)
        .Of(nameof(a.VatPercent), a.VatPercent, b.VatPercent)
        .Of(nameof(a.PricesIncludeVat), a.PricesIncludeVat, b.PricesIncludeVat)
        .Of(nameof(a.DueDays), a.DueDays, b.DueDays)
        .Of(nameof(a.BillerId), a.BillerId, b.BillerId)
        .Of(nameof(a.PromptPayTaxId), a.PromptPayTaxId, b.PromptPayTaxId)
        .Of(nameof(a.BankAccount), a.BankAccount, b.BankAccount);

    private static Result<TypedBilling> Read(BillingForm form)
    {
        var fields = new TypedFields();
        var typed = new TypedBilling
        {
            NameTh = fields.Text(form.NameTh, nameof(form.NameTh), 300, required: true) ?? "",
            NameEn = fields.Text(form.NameEn, nameof(form.NameEn), 300) ?? "",
            Address = fields.Text((form.Address ?? "").ReplaceLineEndings(" "), nameof(form.Address), 500, required: true) ?? "",
            Phone = fields.Text(form.Phone, nameof(form.Phone), 60),
            TaxId = Id(fields, form.TaxId, nameof(form.TaxId), required: true) ?? "",
            Branch = Digits(form.Branch) is { Length: > 0 and <= 5 } branch ? branch.PadLeft(5, '0') : "00000",
            IsVatRegistered = form.IsVatRegistered,
            VatPercent = fields.Baht(form.VatPercent, nameof(form.VatPercent), 30)?.Baht ?? 7,
            PricesIncludeVat = form.PricesIncludeVat,
            SignerName = fields.Text(form.SignerName, nameof(form.SignerName), 200),
            SignerPosition = fields.Text(form.SignerPosition, nameof(form.SignerPosition), 200),
            DueDays = fields.Number(form.DueDays, nameof(form.DueDays), 0, 365) ?? 30,
            BillerId = Biller(fields, form.BillerId),
            PromptPayTaxId = Id(fields, form.PromptPayTaxId, nameof(form.PromptPayTaxId), required: false),
            BankAccount = fields.Lines(form.BankAccount, nameof(form.BankAccount), 500),
            NoteTh = fields.Lines(form.NoteTh, nameof(form.NoteTh), 1000),
            NoteEn = fields.Lines(form.NoteEn, nameof(form.NoteEn), 1000),
        };
        return fields.Refusal is { } bad ? bad : typed;
    }

    private static string Digits(string? text) => string.Concat(ThaiText.FoldDigits(text).Where(char.IsAsciiDigit));

    private static string? Id(TypedFields fields, string? typed, string field, bool required)
    {
        var text = fields.Text(typed, field, 30, required);
        if (text is null)
            return null;
        // A citizen's number would send an organiser's money to a person.
        if (ThaiId.Parse(text) is { IsOrganization: true } id)
            return id.Digits;
        fields.Fail(field, "NotABodysTaxId");
        return null;
    }

    private static string? Biller(TypedFields fields, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var digits = Digits(typed);
        if (digits.Length == 15 && ThaiId.Parse(digits[..13]) is not null)
            return digits;
        fields.Fail(nameof(BillingForm.BillerId), "NotABiller");
        return null;
    }
}

internal sealed record TypedBilling
{
    public required string NameTh { get; init; }
    public required string NameEn { get; init; }
    public required string Address { get; init; }
    public required string? Phone { get; init; }
    public required string TaxId { get; init; }
    public required string Branch { get; init; }
    public required bool IsVatRegistered { get; init; }
    public required decimal VatPercent { get; init; }
    public required bool PricesIncludeVat { get; init; }
    public required string? SignerName { get; init; }
    public required string? SignerPosition { get; init; }
    public required int DueDays { get; init; }
    public required string? BillerId { get; init; }
    public required string? PromptPayTaxId { get; init; }
    public required string? BankAccount { get; init; }
    public required string? NoteTh { get; init; }
    public required string? NoteEn { get; init; }

    public void WriteTo(Issuer issuer)
    {
        (issuer.NameTh, issuer.NameEn, issuer.Address, issuer.Phone, issuer.Branch) = (NameTh, NameEn, Address, Phone, Branch);
        (issuer.IsVatRegistered, issuer.VatPercent, issuer.SignerName, issuer.SignerPosition) = (IsVatRegistered, VatPercent, SignerName, SignerPosition);
    }

    public void WriteTo(BillingSettings settings)
    {
        (settings.PricesIncludeVat, settings.DueDays, settings.BillerId, settings.PromptPayTaxId) = (PricesIncludeVat, DueDays, BillerId, PromptPayTaxId);
        (settings.BankAccount, settings.NoteTh, settings.NoteEn) = (BankAccount, NoteTh, NoteEn);
    }
}
