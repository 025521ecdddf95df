using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SummitManager.Events;
using SummitManager.Organizations;
using SummitManager.People;

namespace SummitManager.Registrations;

internal sealed class RegistrationsMapping : IEntityTypeConfiguration<Registration>, IEntityTypeConfiguration<RegistrationType>,
    IEntityTypeConfiguration<Quota>, IEntityTypeConfiguration<TypeQuota>, IEntityTypeConfiguration<Delegation>,
    IEntityTypeConfiguration<PriceRule>, IEntityTypeConfiguration<WaitlistEntry>, IEntityTypeConfiguration<ConsentText>, IEntityTypeConfiguration<Consent>, IEntityTypeConfiguration<ReplacedTicket>
{
    public void Configure(EntityTypeBuilder<Registration> registration)
    {
        registration.Property(r => r.Id).ValueGeneratedNever();
        registration.Property(r => r.Version).IsConcurrencyToken();
        registration.ComplexProperty(r => r.Name, name =>
        {
            name.Property(n => n.Title).HasMaxLength(100);
            name.Property(n => n.Given).HasMaxLength(100);
            name.Property(n => n.Middle).HasMaxLength(100);
            name.Property(n => n.Family).HasMaxLength(100);
            name.Property(n => n.TitleEn).HasMaxLength(100);
            name.Property(n => n.GivenEn).HasMaxLength(100);
            name.Property(n => n.FamilyEn).HasMaxLength(100);
        });
        registration.Property(r => r.OrganizationName).HasMaxLength(300);
        registration.Property(r => r.Email).HasMaxLength(320);
        registration.Property(r => r.DuplicateKey).HasMaxLength(64);
        registration.Property(r => r.TicketCode).HasMaxLength(16).IsUnicode(false);
        registration.Property(r => r.LinkCode).HasMaxLength(26).IsUnicode(false);
        registration.Property(r => r.SearchText).HasMaxLength(600);
        registration.Property(r => r.SortKey).HasMaxLength(200).IsUnicode(false);
        registration.Property(r => r.EndReason).HasMaxLength(500);

        registration.HasIndex(r => r.TicketCode).IsUnique();
        registration.HasIndex(r => r.LinkCode).IsUnique();
        registration.HasIndex(r => r.RequestId).IsUnique();
        registration.HasIndex(r => new { r.EventId, r.DuplicateKey }).IsUnique();
        // The staff list is ordered and searched from this index alone; whole rows are read for one page only.
        registration.HasIndex(r => new { r.EventId, r.SortKey, r.Id, r.SearchText });
        registration.HasIndex(r => new { r.EventId, r.State, r.TypeId });
        registration.HasIndex(r => new { r.EventId, r.Email });
        registration.HasIndex(r => new { r.EventId, r.ChangedAt });
        registration.HasIndex(r => r.DelegationId);
        registration.HasIndex(r => r.TypeId);

        registration.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        registration.HasOne<RegistrationType>().WithMany().HasForeignKey(r => r.TypeId);
        registration.HasOne<Delegation>().WithMany().HasForeignKey(r => r.DelegationId);
        registration.HasOne<Organization>().WithMany().HasForeignKey(r => r.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<RegistrationType> type)
    {
        type.Property(t => t.Id).ValueGeneratedNever();
        type.Property(t => t.Version).IsConcurrencyToken();
        type.Property(t => t.DescriptionTh).HasMaxLength(1000);
        type.Property(t => t.DescriptionEn).HasMaxLength(1000);
        type.Property(t => t.AllowedKinds).HasConversion(Names<OrganizationKind>(), Same<OrganizationKind>()).HasMaxLength(500);
        type.Property(t => t.AllowedGroups).HasConversion(Names<PositionGroup>(), Same<PositionGroup>()).HasMaxLength(500);
        type.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
        type.HasMany(t => t.Quotas).WithOne().HasForeignKey(q => q.TypeId);
    }

    public void Configure(EntityTypeBuilder<Quota> quota)
    {
        quota.Property(q => q.Id).ValueGeneratedNever();
        quota.HasOne<Event>().WithMany().HasForeignKey(q => q.EventId);
    }

    public void Configure(EntityTypeBuilder<TypeQuota> link)
    {
        link.HasKey(l => new { l.TypeId, l.QuotaId });
        link.HasOne<Quota>().WithMany().HasForeignKey(l => l.QuotaId);
    }

    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.Property(d => d.Id).ValueGeneratedNever();
        delegation.Property(d => d.Version).IsConcurrencyToken();
        delegation.Property(d => d.OrganizationName).HasMaxLength(300);
        delegation.Property(d => d.SearchText).HasMaxLength(Delegation.SearchLimit);
        delegation.HasIndex(d => new { d.EventId, d.Code }).IsUnique();
        delegation.HasIndex(d => new { d.EventId, d.Number }).IsUnique();
        delegation.Property(d => d.DoorCode).HasMaxLength(16).IsUnicode(false);
        delegation.HasIndex(d => d.DoorCode).IsUnique();
        delegation.Property(d => d.LinkCode).HasMaxLength(26).IsUnicode(false);
        // Not unique: delegations of before have none until somebody asks for it.
        delegation.HasIndex(d => d.LinkCode);
        // Whoever types a code or an address at the desks' door does not say for which event.
        delegation.HasIndex(d => d.Code);
        delegation.HasIndex(d => d.ContactEmail);
        delegation.HasOne<Event>().WithMany().HasForeignKey(d => d.EventId);
        delegation.HasOne<Organization>().WithMany().HasForeignKey(d => d.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<PriceRule> rule)
    {
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.Kinds).HasConversion(Names<OrganizationKind>(), Same<OrganizationKind>()).HasMaxLength(500);
        rule.HasIndex(r => r.EventId);
        rule.HasOne<Event>().WithMany().HasForeignKey(r => r.EventId);
        rule.HasOne<RegistrationType>().WithMany().HasForeignKey(r => r.TypeId);
    }

    public void Configure(EntityTypeBuilder<WaitlistEntry> entry)
    {
        entry.HasKey(w => w.RegistrationId);
        entry.HasOne<Registration>().WithOne().HasForeignKey<WaitlistEntry>(w => w.RegistrationId);
        entry.HasIndex(w => new { w.TypeId, w.State, w.JoinedAt });
        entry.HasIndex(w => new { w.State, w.OfferUntil });
    }

    public void Configure(EntityTypeBuilder<ConsentText> text)
    {
        text.Property(t => t.Id).ValueGeneratedNever();
        text.Property(t => t.TextTh).HasMaxLength(20_000);
        text.Property(t => t.TextEn).HasMaxLength(20_000);
        text.HasIndex(t => new { t.EventId, t.Kind, t.Number }).IsUnique();
        text.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
    }

    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.HasKey(c => new { c.RegistrationId, c.TextId });
        consent.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId);
        consent.HasOne<ConsentText>().WithMany().HasForeignKey(c => c.TextId);
    }

    public void Configure(EntityTypeBuilder<ReplacedTicket> ticket)
    {
        ticket.HasKey(t => t.Code);
        ticket.Property(t => t.Code).HasMaxLength(16).IsUnicode(false);
        ticket.Property(t => t.LinkCode).HasMaxLength(26).IsUnicode(false);
        ticket.HasIndex(t => t.LinkCode);
        ticket.HasOne<Registration>().WithMany().HasForeignKey(t => t.RegistrationId);
    }

    private static ValueConverter<List<T>, string> Names<T>() where T : struct, Enum => new(
        list => string.Join(',', list),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>).ToList());

    private static ValueComparer<List<T>> Same<T>() where T : struct, Enum => new(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, x) => HashCode.Combine(hash, x)), list => list.ToList());
}
