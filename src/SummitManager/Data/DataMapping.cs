using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Jobs;

namespace SummitManager.Data;

internal sealed class DataMapping : IEntityTypeConfiguration<NumberSeries>, IEntityTypeConfiguration<JobTurn>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series) => series.HasKey(s => s.Name);

    public void Configure(EntityTypeBuilder<JobTurn> turn) => turn.HasKey(t => t.ThingId);
}
