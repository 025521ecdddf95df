using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Organizations;

namespace SummitManager.Showcase;

internal sealed class ShowcaseMapping : IEntityTypeConfiguration<CaseStudy>, IEntityTypeConfiguration<Pledge>, IEntityTypeConfiguration<ShowcaseSettings>
{
    public void Configure(EntityTypeBuilder<CaseStudy> study)
    {
        study.Property(c => c.Id).ValueGeneratedNever();
        study.Property(c => c.Version).IsConcurrencyToken();
        study.Property(c => c.TitleTh).HasMaxLength(CaseStudy.TitleLimit);
        study.Property(c => c.TitleEn).HasMaxLength(CaseStudy.TitleLimit);
        study.Property(c => c.SummaryTh).HasMaxLength(CaseStudy.SummaryLimit);
        study.Property(c => c.SummaryEn).HasMaxLength(CaseStudy.SummaryLimit);
        study.Property(c => c.ProblemTh).HasMaxLength(CaseStudy.TextLimit);
        study.Property(c => c.ProblemEn).HasMaxLength(CaseStudy.TextLimit);
        study.Property(c => c.ResultTh).HasMaxLength(CaseStudy.TextLimit);
        study.Property(c => c.ResultEn).HasMaxLength(CaseStudy.TextLimit);
        study.Property(c => c.Links).HasMaxLength(CaseStudy.LinksLimit);
        study.Property(c => c.SdgGoals).HasConversion(EventsMapping.NumberList, EventsMapping.NumberListComparer).HasMaxLength(100);
        study.HasIndex(c => new { c.EventId, c.SessionId });
        study.HasOne<Event>().WithMany().HasForeignKey(c => c.EventId);
        study.HasOne<Organization>().WithMany().HasForeignKey(c => c.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<Pledge> pledge)
    {
        pledge.Property(p => p.Id).ValueGeneratedNever();
        pledge.Property(p => p.Version).IsConcurrencyToken();
        pledge.Property(p => p.ProvinceCode).HasMaxLength(2).IsUnicode(false);
        pledge.Property(p => p.TextTh).HasMaxLength(Pledge.TextLimit);
        pledge.Property(p => p.TextEn).HasMaxLength(Pledge.TextLimit);
        pledge.Property(p => p.PledgedBy).HasMaxLength(Pledge.ByLimit);
        pledge.Ignore(p => p.Province);
        pledge.HasIndex(p => new { p.EventId, p.ProvinceCode }).IsUnique();
        pledge.HasOne<Event>().WithMany().HasForeignKey(p => p.EventId);
    }

    public void Configure(EntityTypeBuilder<ShowcaseSettings> settings)
    {
        settings.HasKey(s => s.EventId);
        settings.HasOne<Event>().WithOne().HasForeignKey<ShowcaseSettings>(s => s.EventId);
    }
}
