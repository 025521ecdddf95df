using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Files;

namespace SummitManager.Exhibition.Sponsors;

internal sealed class SponsorsMapping : IEntityTypeConfiguration<SponsorTier>, IEntityTypeConfiguration<Sponsor>
{
    public void Configure(EntityTypeBuilder<SponsorTier> tier)
    {
        tier.Property(t => t.Id).ValueGeneratedNever();
        tier.Property(t => t.Version).IsConcurrencyToken();
        tier.Property(t => t.NameTh).HasMaxLength(SponsorTier.NameLimit);
        tier.Property(t => t.NameEn).HasMaxLength(SponsorTier.NameLimit);
        tier.Property(t => t.BenefitsTh).HasMaxLength(SponsorTier.BenefitsLimit);
        tier.Property(t => t.BenefitsEn).HasMaxLength(SponsorTier.BenefitsLimit);
        tier.HasIndex(t => t.EventId);
        tier.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
    }

    public void Configure(EntityTypeBuilder<Sponsor> sponsor)
    {
        sponsor.Property(s => s.Id).ValueGeneratedNever();
        sponsor.Property(s => s.Version).IsConcurrencyToken();
        sponsor.Property(s => s.NameTh).HasMaxLength(Sponsor.NameLimit);
        sponsor.Property(s => s.NameEn).HasMaxLength(Sponsor.NameLimit);
        sponsor.Property(s => s.Url).HasMaxLength(500);
        sponsor.Ignore(s => s.Name);
        sponsor.HasIndex(s => s.EventId);
        sponsor.HasIndex(s => s.TierId);
        sponsor.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
        sponsor.HasOne<SponsorTier>().WithMany().HasForeignKey(s => s.TierId);
        sponsor.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.LogoFileId);
    }
}
