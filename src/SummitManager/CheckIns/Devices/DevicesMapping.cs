using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SummitManager.Events;

namespace SummitManager.CheckIns.Devices;

internal sealed class DevicesMapping : IEntityTypeConfiguration<DoorDevice>, IEntityTypeConfiguration<DeviceCheckpoint>, IEntityTypeConfiguration<DoorPass>
{
    private const int HashLength = 64;
    private const int StampLength = 100;

    public void Configure(EntityTypeBuilder<DoorDevice> device)
    {
        device.Property(d => d.Id).ValueGeneratedNever();
        device.Property(d => d.KeyHash).HasMaxLength(HashLength).IsUnicode(false);
        device.Property(d => d.OwnerStamp).HasMaxLength(StampLength).IsUnicode(false);
        device.HasIndex(d => d.KeyHash).IsUnique();
        device.HasOne<DoorPass>().WithMany().HasForeignKey(d => d.PassId);
        device.HasMany(d => d.Checkpoints).WithOne().HasForeignKey(c => c.DeviceId);
    }

    public void Configure(EntityTypeBuilder<DeviceCheckpoint> checkpoint)
    {
        checkpoint.HasKey(c => new { c.DeviceId, c.CheckpointId });
        checkpoint.HasOne<Checkpoint>().WithMany().HasForeignKey(c => c.CheckpointId);
        checkpoint.HasIndex(c => c.EventId);
    }

    public void Configure(EntityTypeBuilder<DoorPass> pass)
    {
        pass.Property(p => p.Id).ValueGeneratedNever();
        pass.Property(p => p.CodeHash).HasMaxLength(HashLength).IsUnicode(false);
        pass.Property(p => p.CheckpointIds).HasConversion(IdList, IdListComparer).HasMaxLength(4000);
        pass.HasIndex(p => p.CodeHash).IsUnique();
        pass.HasIndex(p => p.EventId);
        pass.HasOne<Event>().WithMany().HasForeignKey(p => p.EventId);
    }

    private static readonly ValueConverter<List<Guid>, string> IdList = new(
        list => string.Join(',', list),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList());

    private static readonly ValueComparer<List<Guid>> IdListComparer = new(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)), list => list.ToList());
}
