using SummitManager.Shared;

namespace SummitManager.Payments;

/// <summary>Nobody has said yet who bills for this event.</summary>
public sealed record BillingNotSetUp : Refusal;

/// <summary>Nobody here owes anything that is not billed already.</summary>
public sealed record NothingToBill : Refusal;

/// <summary>Somebody billed one of these places at the same time.</summary>
public sealed record PlaceBilledAlready : Refusal;

public sealed record UnknownVoucher : Refusal
{
    public override string? Field => "Voucher";
}

/// <param name="Left">Places that it still lowers.</param>
public sealed record VoucherUsedUp(int Left) : Refusal
{
    public override string? Field => "Voucher";
}

/// <summary>A code of this name exists already at this event.</summary>
public sealed record VoucherCodeTaken : Refusal
{
    public override string? Field => "Code";
}

/// <summary>It was voided; nothing may be done to it any more.</summary>
public sealed record InvoiceVoid : Refusal;

/// <summary>Money came for it: it must go back, or to another invoice, before the invoice is voided.</summary>
public sealed record InvoiceHasMoney : Refusal;

/// <summary>Receipts stand for money that this deed would take away; they must be voided first.</summary>
public sealed record ReceiptStands : Refusal;

/// <summary>All that came is receipted already, or nothing came.</summary>
public sealed record NothingToReceipt : Refusal;

/// <summary>One receipt a person is only possible when everything is paid and nothing receipted.</summary>
public sealed record NotFullyPaid : Refusal;

/// <param name="LeftBaht">What of the payment is still free.</param>
public sealed record PaymentTooSmall(decimal LeftBaht) : Refusal;

/// <summary>It was recorded in error and voided.</summary>
public sealed record PaymentVoid : Refusal;

/// <summary>Parts of it still settle invoices.</summary>
public sealed record PaymentInUse : Refusal;

/// <param name="MostBaht">What may go back at the most.</param>
public sealed record RefundTooLarge(decimal MostBaht) : Refusal
{
    public override string? Field => "Amount";
}

public sealed record ReceiptVoid : Refusal;

/// <summary>The same transfer was sent in before, for this invoice or another.</summary>
public sealed record SlipUsedBefore : Refusal;

/// <summary>Neither PNG, JPEG nor PDF.</summary>
public sealed record NotASlip : Refusal;

/// <param name="Megabytes">At most.</param>
public sealed record SlipTooBig(int Megabytes) : Refusal;

/// <summary>Somebody has decided about it.</summary>
public sealed record SlipDecided : Refusal;

/// <summary>Somebody has said what this line is for.</summary>
public sealed record LineDecided : Refusal;

/// <summary>No line of the file is money that came in.</summary>
public sealed record StatementHasNoIncome : Refusal;

/// <summary>A line's date or amount cannot be read; nothing was taken over.</summary>
/// <param name="Cell">Where, as the program shows it.</param>
/// <param name="Text">What stands there.</param>
public sealed record StatementCellUnreadable(string Cell, string Text) : Refusal;

/// <summary>Money of this invoice was refunded: what went back cannot be moved to another.</summary>
public sealed record MoneyWentBack : Refusal;

/// <summary>Another line of the statement is this payment's: one payment came once.</summary>
public sealed record PaymentJoinedAlready : Refusal;
