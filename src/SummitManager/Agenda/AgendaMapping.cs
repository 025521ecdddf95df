using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Agenda.Doors;
using SummitManager.CheckIns;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.People;
using SummitManager.Registrations;

namespace SummitManager.Agenda;

internal sealed class AgendaMapping : IEntityTypeConfiguration<Track>, IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SessionRole>,
    IEntityTypeConfiguration<Speaker>, IEntityTypeConfiguration<RoomClosure>, IEntityTypeConfiguration<AgendaVersion>
{
    public void Configure(EntityTypeBuilder<Track> track)
    {
        track.Property(t => t.Id).ValueGeneratedNever();
        track.Property(t => t.Version).IsConcurrencyToken();
        track.HasIndex(t => t.EventId);
        track.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Version).IsConcurrencyToken();
        session.Property(s => s.TitleTh).HasMaxLength(Session.TitleLimit);
        session.Property(s => s.TitleEn).HasMaxLength(Session.TitleLimit);
        session.Property(s => s.AbstractTh).HasMaxLength(Session.AbstractLimit);
        session.Property(s => s.AbstractEn).HasMaxLength(Session.AbstractLimit);
        session.Property(s => s.MaterialsUrl).HasMaxLength(500);
        session.HasIndex(s => s.EventId);
        session.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
        session.HasOne<Track>().WithMany().HasForeignKey(s => s.TrackId);
        session.HasOne<Room>().WithMany().HasForeignKey(s => s.RoomId);
        session.HasMany(s => s.Roles).WithOne().HasForeignKey(r => r.SessionId);
    }

    public void Configure(EntityTypeBuilder<SessionRole> role)
    {
        role.HasKey(r => new { r.SessionId, r.SpeakerId, r.Role });
        role.HasOne<Speaker>().WithMany().HasForeignKey(r => r.SpeakerId);
    }

    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.Property(s => s.Id).ValueGeneratedNever();
        speaker.Property(s => s.Version).IsConcurrencyToken();
        speaker.ComplexProperty(s => s.Name, name =>
        {
            name.Property(n => n.Title).HasMaxLength(PersonName.MaxLength);
            name.Property(n => n.Given).HasMaxLength(PersonName.MaxLength);
            name.Property(n => n.Middle).HasMaxLength(PersonName.MaxLength);
            name.Property(n => n.Family).HasMaxLength(PersonName.MaxLength);
            name.Property(n => n.TitleEn).HasMaxLength(PersonName.MaxLength);
            name.Property(n => n.GivenEn).HasMaxLength(PersonName.MaxLength);
            name.Property(n => n.FamilyEn).HasMaxLength(PersonName.MaxLength);
            name.Ignore(n => n.ShortForm);
        });
        speaker.Property(s => s.Organization).HasMaxLength(300);
        speaker.Property(s => s.OrganizationEn).HasMaxLength(300);
        speaker.Property(s => s.Representing).HasMaxLength(300);
        speaker.Property(s => s.BiographyTh).HasMaxLength(Speaker.BiographyLimit);
        speaker.Property(s => s.BiographyEn).HasMaxLength(Speaker.BiographyLimit);
        speaker.HasIndex(s => s.EventId);
        speaker.HasIndex(s => s.LinkCode).IsUnique();
        speaker.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId);
        speaker.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.PhotoFileId);
        speaker.HasOne<Registration>().WithMany().HasForeignKey(s => s.RegistrationId);
    }

    public void Configure(EntityTypeBuilder<RoomClosure> closure)
    {
        closure.Property(c => c.Id).ValueGeneratedNever();
        closure.HasIndex(c => c.EventId);
        closure.HasOne<Event>().WithMany().HasForeignKey(c => c.EventId);
        closure.HasOne<Room>().WithMany().HasForeignKey(c => c.RoomId);
    }

    public void Configure(EntityTypeBuilder<AgendaVersion> version)
    {
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Note).HasMaxLength(AgendaVersion.NoteLimit);
        version.Property(v => v.Content).HasMaxLength(AgendaVersion.ContentLimit);
        version.HasIndex(v => new { v.EventId, v.Number }).IsUnique();
        version.HasOne<Event>().WithMany().HasForeignKey(v => v.EventId);
    }
}

internal sealed class SeatsMapping : IEntityTypeConfiguration<SessionSeats>, IEntityTypeConfiguration<SessionBooking>, IEntityTypeConfiguration<SessionWait>,
    IEntityTypeConfiguration<SeatSettings>
{
    public void Configure(EntityTypeBuilder<SeatSettings> settings)
    {
        settings.HasKey(s => s.EventId);
        settings.Property(s => s.Version).IsConcurrencyToken();
        settings.HasOne<Event>().WithOne().HasForeignKey<SeatSettings>(s => s.EventId);
    }

    public void Configure(EntityTypeBuilder<SessionSeats> seats)
    {
        seats.Property(s => s.Id).ValueGeneratedNever();
        seats.HasOne<Session>().WithOne().HasForeignKey<SessionSeats>(s => s.Id);
    }

    public void Configure(EntityTypeBuilder<SessionBooking> booking)
    {
        booking.HasKey(b => new { b.SessionId, b.RegistrationId });
        booking.HasIndex(b => b.RegistrationId);
        booking.HasOne<Session>().WithMany().HasForeignKey(b => b.SessionId);
        booking.HasOne<Registration>().WithMany().HasForeignKey(b => b.RegistrationId);
    }

    public void Configure(EntityTypeBuilder<SessionWait> wait)
    {
        wait.HasKey(w => new { w.SessionId, w.RegistrationId });
        wait.HasIndex(w => w.RegistrationId);
        wait.HasIndex(w => w.OfferedUntil);
        wait.HasOne<Session>().WithMany().HasForeignKey(w => w.SessionId);
        wait.HasOne<Registration>().WithMany().HasForeignKey(w => w.RegistrationId);
    }
}

internal sealed class SessionDoorsMapping : IEntityTypeConfiguration<SessionDoor>
{
    public void Configure(EntityTypeBuilder<SessionDoor> door)
    {
        door.HasKey(d => d.CheckpointId);
        door.Property(d => d.CheckpointId).ValueGeneratedNever();
        // One door a session, however many lanes: its places are counted there.
        door.HasIndex(d => d.SessionId).IsUnique();
        door.HasOne<Checkpoint>().WithOne().HasForeignKey<SessionDoor>(d => d.CheckpointId);
        door.HasOne<Session>().WithOne().HasForeignKey<SessionDoor>(d => d.SessionId);
    }
}
