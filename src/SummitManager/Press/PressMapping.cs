using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;

namespace SummitManager.Press;

internal sealed class PressMapping : IEntityTypeConfiguration<NewsItem>, IEntityTypeConfiguration<PressSettings>
{
    public void Configure(EntityTypeBuilder<NewsItem> news)
    {
        news.Property(n => n.Id).ValueGeneratedNever();
        news.Property(n => n.Version).IsConcurrencyToken();
        news.Property(n => n.TitleTh).HasMaxLength(NewsItem.TitleLimit);
        news.Property(n => n.TitleEn).HasMaxLength(NewsItem.TitleLimit);
        news.Property(n => n.BodyTh).HasMaxLength(NewsItem.BodyLimit);
        news.Property(n => n.BodyEn).HasMaxLength(NewsItem.BodyLimit);
        news.Property(n => n.SourceTh).HasMaxLength(NewsItem.SourceLimit);
        news.Property(n => n.SourceEn).HasMaxLength(NewsItem.SourceLimit);
        news.Property(n => n.Hashtags).HasMaxLength(500);
        // Drafts have no number yet; databases differ in whether many nulls are one too many, and EF's filter makes them agree.
        news.HasIndex(n => new { n.EventId, n.Number }).IsUnique();
        news.HasOne<Event>().WithMany().HasForeignKey(n => n.EventId);
    }

    public void Configure(EntityTypeBuilder<PressSettings> settings)
    {
        settings.HasKey(s => s.EventId);
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.Property(s => s.CreditTh).HasMaxLength(PressSettings.CreditLimit);
        settings.Property(s => s.CreditEn).HasMaxLength(PressSettings.CreditLimit);
        settings.Property(s => s.PageCredit).HasMaxLength(PressSettings.CreditLimit);
        settings.Property(s => s.ShareTextTh).HasMaxLength(PressSettings.ShareLimit);
        settings.Property(s => s.ShareTextEn).HasMaxLength(PressSettings.ShareLimit);
        settings.HasOne<Event>().WithOne().HasForeignKey<PressSettings>(s => s.EventId);
    }
}
