using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SummitManager.Organizations;

internal sealed class OrganizationsMapping : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Id).ValueGeneratedNever();
        organization.Property(o => o.Version).IsConcurrencyToken();
        organization.Property(o => o.NameTh).HasMaxLength(300);
        organization.Property(o => o.NameEn).HasMaxLength(300);
        organization.Property(o => o.SearchText).HasMaxLength(1000);
        organization.Property(o => o.SortKey).HasMaxLength(400);
        organization.HasIndex(o => o.OfficialCode).IsUnique();
        organization.HasIndex(o => o.ProvinceCode);
    }
}
