using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SummitManager.Events;

namespace SummitManager.Badges;

internal sealed class BadgesMapping : IEntityTypeConfiguration<BadgeTemplate>
{
    public void Configure(EntityTypeBuilder<BadgeTemplate> template)
    {
        template.HasKey(t => t.EventId);
        template.Property(t => t.EventId).ValueGeneratedNever();
        template.Property(t => t.Version).IsConcurrencyToken();
        template.Property(t => t.ColourCodes).HasConversion(Codes, SameCodes).HasMaxLength(60);
        template.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
    }

    private static readonly ValueConverter<List<string>, string> Codes = new(
        list => string.Join(',', list), text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).ToList());

    private static readonly ValueComparer<List<string>> SameCodes = new(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, x) => HashCode.Combine(hash, x)), list => list.ToList());
}
