using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Registrations;

namespace SummitManager.Payments;

internal sealed class PaymentsMapping : IEntityTypeConfiguration<Issuer>, IEntityTypeConfiguration<BillingSettings>, IEntityTypeConfiguration<Voucher>,
    IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<InvoiceLine>, IEntityTypeConfiguration<BilledPlace>, IEntityTypeConfiguration<Payment>,
    IEntityTypeConfiguration<Allocation>, IEntityTypeConfiguration<Refund>, IEntityTypeConfiguration<Slip>, IEntityTypeConfiguration<StatementLine>,
    IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Issuer> issuer)
    {
        Key(issuer);
        issuer.Property(i => i.NameTh).HasMaxLength(300);
        issuer.Property(i => i.NameEn).HasMaxLength(300);
        issuer.Property(i => i.Address).HasMaxLength(500);
        issuer.Property(i => i.VatPercent).HasPrecision(5, 2);
        issuer.Ignore(i => i.Vat);
        issuer.HasIndex(i => i.TaxId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BillingSettings> settings)
    {
        settings.HasKey(s => s.EventId);
        settings.Property(s => s.EventId).ValueGeneratedNever();
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.Property(s => s.BankAccount).HasMaxLength(500);
        settings.Property(s => s.NoteTh).HasMaxLength(1000);
        settings.Property(s => s.NoteEn).HasMaxLength(1000);
        settings.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
        settings.HasOne<Issuer>().WithMany().HasForeignKey(s => s.IssuerId);
    }

    public void Configure(EntityTypeBuilder<Voucher> voucher)
    {
        voucher.Property(v => v.Id).ValueGeneratedNever();
        voucher.Property(v => v.Version).IsConcurrencyToken();
        voucher.HasIndex(v => new { v.EventId, v.Code }).IsUnique();
        voucher.HasOne<Event>().WithMany().HasForeignKey(v => v.EventId);
    }

    public void Configure(EntityTypeBuilder<Invoice> invoice)
    {
        Key(invoice);
        invoice.ComplexProperty(i => i.Payer, Shape);
        invoice.Property(i => i.VatPercent).HasPrecision(5, 2);
        invoice.Property(i => i.Letter).HasMaxLength(300);
        invoice.Property(i => i.VoidReason).HasMaxLength(500);
        invoice.Property(i => i.SearchText).HasMaxLength(900);
        foreach (var computed in (string[])[nameof(Invoice.Settled), nameof(Invoice.Due), nameof(Invoice.Over), nameof(Invoice.ToReceipt), nameof(Invoice.Name)])
            invoice.Ignore(computed);
        invoice.HasMany(i => i.Lines).WithOne().HasForeignKey(l => l.InvoiceId);
        // The gap-free numbers, once more as keys.
        invoice.HasIndex(i => new { i.IssuerId, i.FiscalYear, i.Number }).IsUnique();
        invoice.HasIndex(i => i.RequestId).IsUnique();
        invoice.HasIndex(i => new { i.EventId, i.Standing });
        invoice.HasIndex(i => i.DelegationId);
        invoice.HasOne<Event>().WithMany().HasForeignKey(i => i.EventId);
        invoice.HasOne<Issuer>().WithMany().HasForeignKey(i => i.IssuerId);
        invoice.HasOne<Delegation>().WithMany().HasForeignKey(i => i.DelegationId);
        invoice.HasOne<Voucher>().WithMany().HasForeignKey(i => i.VoucherId);
    }

    public void Configure(EntityTypeBuilder<InvoiceLine> line)
    {
        line.Property(l => l.Id).ValueGeneratedNever();
        line.Ignore(l => l.Total);
        line.HasIndex(l => l.RegistrationId);
        line.HasOne<Registration>().WithMany().HasForeignKey(l => l.RegistrationId);
    }

    public void Configure(EntityTypeBuilder<BilledPlace> place)
    {
        place.HasKey(p => p.RegistrationId);
        place.Property(p => p.RegistrationId).ValueGeneratedNever();
        place.HasOne<Registration>().WithMany().HasForeignKey(p => p.RegistrationId);
        place.HasOne<Invoice>().WithMany().HasForeignKey(p => p.InvoiceId);
    }

    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        Key(payment);
        payment.Property(p => p.PayerName).HasMaxLength(300);
        payment.Property(p => p.Note).HasMaxLength(500);
        payment.Property(p => p.VoidReason).HasMaxLength(500);
        payment.Property(p => p.SearchText).HasMaxLength(1100);
        payment.Ignore(p => p.Unallocated);
        payment.HasIndex(p => p.RequestId).IsUnique();
        payment.HasIndex(p => new { p.EventId, p.ReceivedOn });
        payment.HasOne<Event>().WithMany().HasForeignKey(p => p.EventId);
    }

    public void Configure(EntityTypeBuilder<Allocation> allocation)
    {
        allocation.Property(a => a.Id).ValueGeneratedNever();
        allocation.HasOne<Payment>().WithMany().HasForeignKey(a => a.PaymentId);
        allocation.HasOne<Invoice>().WithMany().HasForeignKey(a => a.InvoiceId);
    }

    public void Configure(EntityTypeBuilder<Refund> refund)
    {
        refund.Property(r => r.Id).ValueGeneratedNever();
        refund.Property(r => r.Reason).HasMaxLength(500);
        refund.HasIndex(r => r.RequestId).IsUnique();
        refund.HasIndex(r => new { r.EventId, r.On });
        refund.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        refund.HasOne<Invoice>().WithMany().HasForeignKey(r => r.InvoiceId);
        refund.HasOne<Payment>().WithMany().HasForeignKey(r => r.PaymentId);
    }

    public void Configure(EntityTypeBuilder<Slip> slip)
    {
        Key(slip);
        slip.Property(s => s.Reason).HasMaxLength(500);
        slip.HasIndex(s => new { s.EventId, s.OnceKey }).IsUnique();
        slip.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
        slip.HasOne<Invoice>().WithMany().HasForeignKey(s => s.InvoiceId);
        slip.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FileId);
        slip.HasOne<Payment>().WithMany().HasForeignKey(s => s.PaymentId);
    }

    public void Configure(EntityTypeBuilder<StatementLine> line)
    {
        Key(line);
        line.Property(l => l.Text).HasMaxLength(1000);
        line.Property(l => l.Reason).HasMaxLength(500);
        line.Property(l => l.SearchText).HasMaxLength(1100);
        line.HasIndex(l => new { l.EventId, l.OnceKey }).IsUnique();
        line.HasIndex(l => new { l.EventId, l.State, l.On });
        // One payment came once: two lines joined to it would make the second one's money vanish.
        line.HasIndex(l => l.PaymentId).IsUnique();
        line.HasOne<Event>().WithMany().HasForeignKey(l => l.EventId);
        line.HasOne<Payment>().WithMany().HasForeignKey(l => l.PaymentId);
    }

    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        Key(receipt);
        receipt.ComplexProperty(r => r.Payer, Shape);
        receipt.Property(r => r.VatPercent).HasPrecision(5, 2);
        receipt.Property(r => r.VoidReason).HasMaxLength(500);
        receipt.Property(r => r.SearchText).HasMaxLength(900);
        receipt.Property(r => r.CheckCode).HasMaxLength(26).IsUnicode(false);
        receipt.Ignore(r => r.Name);
        receipt.Ignore(r => r.IsVoid);
        receipt.HasIndex(r => new { r.IssuerId, r.FiscalYear, r.Number }).IsUnique();
        receipt.HasIndex(r => new { r.EventId, r.IssuedOn });
        receipt.HasIndex(r => r.CheckCode).IsUnique();
        receipt.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        receipt.HasOne<Issuer>().WithMany().HasForeignKey(r => r.IssuerId);
        receipt.HasOne<Invoice>().WithMany().HasForeignKey(r => r.InvoiceId);
        receipt.HasOne<InvoiceLine>().WithMany().HasForeignKey(r => r.LineId);
        receipt.HasOne<Receipt>().WithMany().HasForeignKey(r => r.ReplacesId);
    }

    private static void Key<T>(EntityTypeBuilder<T> entity) where T : class, Data.IVersioned
    {
        entity.Property("Id").ValueGeneratedNever();
        entity.Property(e => e.Version).IsConcurrencyToken();
    }

    private static void Shape(ComplexPropertyBuilder<Payer> payer)
    {
        payer.Property(p => p.Name).HasMaxLength(300);
        payer.Property(p => p.Address).HasMaxLength(500);
        payer.Property(p => p.TaxId).HasMaxLength(13);
        payer.Property(p => p.Branch).HasMaxLength(5);
    }
}
