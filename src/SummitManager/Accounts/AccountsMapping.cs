using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SummitManager.Accounts;

internal sealed class AccountsMapping : IEntityTypeConfiguration<StaffUser>, IEntityTypeConfiguration<StaffMember>,
    IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<StaffUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(200);
        user.Property(u => u.LinkHash).HasMaxLength(64);
        user.HasIndex(u => u.LinkHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.HasKey(m => new { m.EventId, m.UserId, m.Role });
        member.HasOne<StaffUser>().WithMany().HasForeignKey(m => m.UserId);
        member.HasIndex(m => m.UserId);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Details).HasMaxLength(2000);
        entry.HasIndex(e => new { e.EventId, e.At });
        entry.HasIndex(e => e.SubjectId);
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.HasKey(k => k.Name);
        key.Property(k => k.Xml).HasMaxLength(8000);
    }
}
