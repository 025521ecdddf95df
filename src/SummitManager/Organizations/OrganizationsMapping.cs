using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SummitManager.Organizations;

internal sealed class OrganizationsMapping : IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<OrganizationMerge>
{
    public void Configure(EntityTypeBuilder<Organization> organization)
    {
        organization.Property(o => o.Id).ValueGeneratedNever();
        organization.Property(o => o.Version).IsConcurrencyToken();
        organization.Property(o => o.NameTh).HasMaxLength(300);
        organization.Property(o => o.NameEn).HasMaxLength(300);
        organization.Property(o => o.SearchText).HasMaxLength(Organization.SearchLimit);
        organization.Property(o => o.SortKey).HasMaxLength(400);
        organization.Property(o => o.TaxId).HasMaxLength(13);
        organization.Property(o => o.Branch).HasMaxLength(5);
        organization.Property(o => o.Address).HasMaxLength(Organization.AddressLimit);
        organization.HasIndex(o => o.OfficialCode).IsUnique();
        organization.HasIndex(o => o.ProvinceCode);
        organization.HasIndex(o => o.SuccessorId);
        // Owned: they come with their organisation, and go when it drops them.
        organization.OwnsMany(o => o.Aliases, alias =>
        {
            alias.ToTable("OrganizationAliases");
            alias.WithOwner().HasForeignKey(a => a.OrganizationId);
            alias.HasKey(a => a.Id);
            alias.Property(a => a.Id).ValueGeneratedNever();
            alias.Property(a => a.Name).HasMaxLength(300);
        });
    }

    public void Configure(EntityTypeBuilder<OrganizationMerge> merge)
    {
        merge.Property(m => m.Id).ValueGeneratedNever();
        merge.Property(m => m.WinnerName).HasMaxLength(300);
        merge.Property(m => m.LoserName).HasMaxLength(300);
        merge.Property(m => m.LoserFacts).HasMaxLength(OrganizationMerge.FactsLimit);
        merge.Property(m => m.Moved).HasMaxLength(OrganizationMerge.FactsLimit);
        merge.HasIndex(m => m.At);
    }
}
