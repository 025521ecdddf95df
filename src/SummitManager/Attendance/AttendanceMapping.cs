using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Files;

namespace SummitManager.Attendance;

internal sealed class AttendanceMapping : IEntityTypeConfiguration<CertificateTemplate>, IEntityTypeConfiguration<CertificateSignature>
{
    public void Configure(EntityTypeBuilder<CertificateTemplate> template)
    {
        template.HasKey(t => t.EventId);
        template.Property(t => t.EventId).ValueGeneratedNever();
        template.Property(t => t.Version).IsConcurrencyToken();
        template.Property(t => t.BodyTh).HasMaxLength(CertificateTemplate.WordingLimit);
        template.Property(t => t.BodyEn).HasMaxLength(CertificateTemplate.WordingLimit);
        template.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
        template.HasOne<StoredFile>().WithMany().HasForeignKey(t => t.BackgroundFileId);
        template.HasMany(t => t.Signatures).WithOne().HasForeignKey(s => s.EventId);
    }

    public void Configure(EntityTypeBuilder<CertificateSignature> signature)
    {
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.Property(s => s.Position).HasMaxLength(300);
        signature.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.PictureFileId);
    }
}
