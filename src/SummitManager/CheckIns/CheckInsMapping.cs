using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SummitManager.Events;
using SummitManager.Registrations;

namespace SummitManager.CheckIns;

internal sealed class CheckInsMapping : IEntityTypeConfiguration<Checkpoint>, IEntityTypeConfiguration<CheckIn>, IEntityTypeConfiguration<Scan>,
    IEntityTypeConfiguration<ScanConflict>, IEntityTypeConfiguration<Occupancy>
{
    public void Configure(EntityTypeBuilder<Checkpoint> checkpoint)
    {
        checkpoint.Property(c => c.Id).ValueGeneratedNever();
        checkpoint.Property(c => c.AllowedTypeIds).HasConversion(IdList, IdListComparer).HasMaxLength(2000);
        checkpoint.HasOne<Event>().WithMany().HasForeignKey(c => c.EventId);
        checkpoint.HasOne<Room>().WithMany().HasForeignKey(c => c.RoomId);
        checkpoint.HasOne<Checkpoint>().WithMany().HasForeignKey(c => c.RelayCheckpointId);
    }

    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.HasKey(c => new { c.CheckpointId, c.RegistrationId, c.Period });
        checkIn.Property(c => c.Period).HasMaxLength(40).IsUnicode(false);
        checkIn.HasOne<Checkpoint>().WithMany().HasForeignKey(c => c.CheckpointId);
        checkIn.HasOne<Registration>().WithMany().HasForeignKey(c => c.RegistrationId);
        checkIn.HasIndex(c => new { c.EventId, c.Period, c.At });
        checkIn.HasIndex(c => c.RegistrationId);
    }

    public void Configure(EntityTypeBuilder<Scan> scan)
    {
        scan.Property(s => s.Id).ValueGeneratedNever();
        scan.Property(s => s.Period).HasMaxLength(40).IsUnicode(false);
        scan.Property(s => s.UnknownCodeHash).HasMaxLength(32).IsUnicode(false);
        scan.Property(s => s.Note).HasMaxLength(500);
        scan.Property(s => s.UndoReason).HasMaxLength(500);
        scan.HasOne<Checkpoint>().WithMany().HasForeignKey(s => s.CheckpointId);
        scan.HasIndex(s => new { s.EventId, s.At });
        // What devices ask every few seconds: who was scanned since.
        scan.HasIndex(s => new { s.EventId, s.ReceivedAt });
        scan.HasIndex(s => s.RegistrationId);
    }

    public void Configure(EntityTypeBuilder<ScanConflict> conflict)
    {
        conflict.HasKey(c => c.ScanId);
        conflict.Property(c => c.ScanId).ValueGeneratedNever();
        conflict.Property(c => c.Period).HasMaxLength(40).IsUnicode(false);
        conflict.Property(c => c.Note).HasMaxLength(500);
        conflict.HasOne<Scan>().WithMany().HasForeignKey(c => c.ScanId);
        conflict.HasIndex(c => new { c.EventId, c.FoundAt });
    }

    public void Configure(EntityTypeBuilder<Occupancy> occupancy)
    {
        occupancy.HasKey(o => new { o.CheckpointId, o.Period });
        occupancy.Property(o => o.Period).HasMaxLength(40).IsUnicode(false);
        occupancy.HasOne<Checkpoint>().WithMany().HasForeignKey(o => o.CheckpointId);
    }

    private static readonly ValueConverter<List<Guid>, string> IdList = new(
        list => string.Join(',', list),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList());

    private static readonly ValueComparer<List<Guid>> IdListComparer = new(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)), list => list.ToList());
}
