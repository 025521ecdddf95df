using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Files;

namespace SummitManager.Agenda.Materials;

internal sealed class MaterialsMapping : IEntityTypeConfiguration<SessionMaterial>
{
    public void Configure(EntityTypeBuilder<SessionMaterial> material)
    {
        material.Property(m => m.Id).ValueGeneratedNever();
        material.HasIndex(m => m.EventId);
        material.HasIndex(m => m.SessionId);
        material.HasIndex(m => m.SpeakerId);
        material.HasIndex(m => m.FileId).IsUnique();
        material.HasOne<Event>().WithMany().HasForeignKey(m => m.EventId);
        material.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId);
        material.HasOne<Speaker>().WithMany().HasForeignKey(m => m.SpeakerId);
        material.HasOne<StoredFile>().WithMany().HasForeignKey(m => m.FileId);
    }
}
