using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SummitManager.Files;

internal sealed class FilesMapping : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredFileChunk>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Purpose).HasMaxLength(40);
        file.Property(f => f.MediaType).HasMaxLength(100);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.HasIndex(f => f.LapsesAt);
        file.HasIndex(f => f.EventId);
    }

    public void Configure(EntityTypeBuilder<StoredFileChunk> chunk)
    {
        chunk.HasKey(c => new { c.FileId, c.Number });
        chunk.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId);
    }
}
