using SummitManager.Payments;

namespace SummitManager.Web.Public.Payments;

/// <summary>The form that asks for an invoice.</summary>
public sealed class PayInput
{
    /// <summary>Made with the form: sent twice it bills once.</summary>
    public Guid RequestId { get; set; }
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? TaxId { get; set; }
    public string? Branch { get; set; }
    public string? Voucher { get; set; }
    public List<string>? Places { get; set; }

    public PayerForm Payer => new() { Name = Name, Address = Address, TaxId = TaxId, Branch = Branch };

    public static PayInput Of(PayerForm payer, Guid requestId) => new() { RequestId = requestId, Name = payer.Name, Address = payer.Address, TaxId = payer.TaxId, Branch = payer.Branch };
}

/// <summary>The form that sends a slip in.</summary>
public sealed class SlipInput
{
    public Guid InvoiceId { get; set; }
    /// <summary>What the browser read from the picture; empty without a script.</summary>
    public string? Code { get; set; }
    public IFormFile? File { get; set; }
}
