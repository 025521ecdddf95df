using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SummitManager.Accounts;
using SummitManager.Files;

namespace SummitManager.Events;

internal sealed class EventsMapping : IEntityTypeConfiguration<Programme>, IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<EventHost>,
    IEntityTypeConfiguration<EventObjective>, IEntityTypeConfiguration<HalfDay>, IEntityTypeConfiguration<Venue>,
    IEntityTypeConfiguration<Building>, IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<RoomPart>
{
    public void Configure(EntityTypeBuilder<Programme> programme)
    {
        programme.Property(p => p.Id).ValueGeneratedNever();
        programme.Property(p => p.TitleTh).HasMaxLength(500);
        programme.Property(p => p.TitleEn).HasMaxLength(500);
    }

    public void Configure(EntityTypeBuilder<Event> e)
    {
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.Version).IsConcurrencyToken();
        e.Property(x => x.Slug).HasMaxLength(80);
        e.HasIndex(x => x.Slug).IsUnique();
        e.Property(x => x.TitleTh).HasMaxLength(500);
        e.Property(x => x.TitleEn).HasMaxLength(500);
        e.Property(x => x.Theme).HasMaxLength(500);
        e.Property(x => x.SummaryTh).HasMaxLength(4000);
        e.Property(x => x.SummaryEn).HasMaxLength(4000);
        e.Property(x => x.Hashtags).HasMaxLength(500);
        e.Property(x => x.SdgGoals).HasConversion(NumberList, NumberListComparer).HasMaxLength(100);
        e.HasOne<Programme>().WithMany().HasForeignKey(x => x.ProgrammeId);
        e.HasOne(x => x.Venue).WithMany().HasForeignKey(x => x.VenueId);
        e.HasOne<Event>().WithMany().HasForeignKey(x => x.PreviousEventId);
        e.HasMany(x => x.Hosts).WithOne().HasForeignKey(h => h.EventId);
        e.HasMany(x => x.Objectives).WithOne().HasForeignKey(o => o.EventId);
        e.HasMany(x => x.HalfDays).WithOne().HasForeignKey(h => h.EventId);
        e.HasMany<StaffMember>().WithOne().HasForeignKey(m => m.EventId);
        e.HasMany<StoredFile>().WithOne().HasForeignKey(f => f.EventId);
    }

    public void Configure(EntityTypeBuilder<EventHost> host)
    {
        host.Property(h => h.Id).ValueGeneratedNever();
        host.Property(h => h.NameTh).HasMaxLength(300);
        host.Property(h => h.NameEn).HasMaxLength(300);
        host.Ignore(h => h.LogoId);
        host.OwnsOne(h => h.Logo, logo =>
        {
            logo.ToTable("HostLogos");
            logo.HasOne(l => l.File).WithMany().HasForeignKey(l => l.FileId);
        });
    }

    public void Configure(EntityTypeBuilder<EventObjective> objective)
    {
        objective.Property(o => o.Id).ValueGeneratedNever();
        objective.Property(o => o.TextTh).HasMaxLength(1000);
        objective.Property(o => o.TextEn).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<HalfDay> halfDay)
    {
        halfDay.Property(h => h.Id).ValueGeneratedNever();
        halfDay.HasIndex(h => new { h.EventId, h.Date, h.Half }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Venue> venue)
    {
        venue.Property(v => v.Id).ValueGeneratedNever();
        venue.Property(v => v.Version).IsConcurrencyToken();
        venue.Property(v => v.NameTh).HasMaxLength(300);
        venue.Property(v => v.NameEn).HasMaxLength(300);
        venue.Property(v => v.AddressTh).HasMaxLength(500);
        venue.Property(v => v.AddressEn).HasMaxLength(500);
        venue.Property(v => v.MapUrl).HasMaxLength(500);
        venue.HasMany(v => v.Buildings).WithOne().HasForeignKey(b => b.VenueId);
    }

    public void Configure(EntityTypeBuilder<Building> building)
    {
        building.Property(b => b.Id).ValueGeneratedNever();
        building.HasMany(b => b.Rooms).WithOne().HasForeignKey(r => r.BuildingId);
    }

    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.Property(r => r.Id).ValueGeneratedNever();
        room.HasMany(r => r.Parts).WithOne().HasForeignKey(p => p.RoomId);
    }

    public void Configure(EntityTypeBuilder<RoomPart> part)
    {
        part.HasKey(p => new { p.RoomId, p.PartId });
        part.HasOne<Room>().WithMany().HasForeignKey(p => p.PartId);
    }

    /// <summary>Numbers in one column, such as goals of the SDGs: <c>9,11</c>.</summary>
    internal static readonly ValueConverter<List<int>, string> NumberList = new(
        list => string.Join(',', list),
        text => text.Length == 0 ? new List<int>() : text.Split(',', StringSplitOptions.None).Select(int.Parse).ToList());

    internal static readonly ValueComparer<List<int>> NumberListComparer = new(
        (a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list.ToList());
}
