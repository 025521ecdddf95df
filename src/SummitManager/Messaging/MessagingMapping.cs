using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SummitManager.Messaging;

internal sealed class MessagingMapping : IEntityTypeConfiguration<OutboxMessage>
{
    /// <summary>Longer than any column limit of the three databases: mapped to their text type.</summary>
    private const int LongText = 100_000;

    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Id).ValueGeneratedNever();
        message.Property(m => m.To).HasMaxLength(320);
        message.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectLimit);
        message.Property(m => m.TextBody).HasMaxLength(LongText);
        message.Property(m => m.HtmlBody).HasMaxLength(LongText);
        message.Property(m => m.Calendar).HasMaxLength(LongText);
        message.Property(m => m.Attachment).HasMaxLength(40);
        message.Ignore(m => m.Files);
        message.Property(m => m.Error).HasMaxLength(1000);
        message.HasIndex(m => m.DedupKey).IsUnique();
        message.HasIndex(m => new { m.State, m.NotBefore });
        message.HasIndex(m => new { m.EventId, m.CreatedAt });
        message.HasIndex(m => m.SubjectId);
    }
}
