using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SummitManager.Registrations.Delegations;

internal sealed class DelegationsMapping : IEntityTypeConfiguration<DeskCode>
{
    public void Configure(EntityTypeBuilder<DeskCode> code)
    {
        code.Property(c => c.Id).ValueGeneratedNever();
        code.Property(c => c.Email).HasMaxLength(254);
        code.Property(c => c.CodeHash).HasMaxLength(64).IsUnicode(false);
        code.HasIndex(c => new { c.Email, c.CreatedAt });
        code.HasIndex(c => c.CreatedAt);
    }
}
