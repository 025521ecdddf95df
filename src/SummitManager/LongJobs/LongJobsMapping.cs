using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Files;

namespace SummitManager.LongJobs;

internal sealed class LongJobsMapping : IEntityTypeConfiguration<LongJob>
{
    public void Configure(EntityTypeBuilder<LongJob> job)
    {
        job.Property(j => j.Id).ValueGeneratedNever();
        job.Property(j => j.Kind).HasMaxLength(60);
        job.Property(j => j.Parameters).HasMaxLength(LongJob.ParametersLimit);
        job.Property(j => j.Warnings).HasMaxLength(LongJob.WarningsLimit);
        job.Property(j => j.Phase).HasMaxLength(60);
        job.Property(j => j.Error).HasMaxLength(60);
        job.Ignore(j => j.HasEnded);
        job.Ignore(j => j.WarningList);
        job.HasIndex(j => new { j.State, j.LeasedUntil });
        job.HasIndex(j => new { j.EventId, j.CreatedAt });
        job.HasIndex(j => j.EndedAt);
        job.HasOne<Event>().WithMany().HasForeignKey(j => j.EventId);
        job.HasOne<StoredFile>().WithMany().HasForeignKey(j => j.ResultFileId);
    }
}
