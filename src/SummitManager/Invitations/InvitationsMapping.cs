using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Organizations;
using SummitManager.Registrations;

namespace SummitManager.Invitations;

internal sealed class InvitationsMapping : IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<InvitationTemplate>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Version).IsConcurrencyToken();
        invitation.Property(i => i.LetterNumber).HasMaxLength(Invitation.LetterNumberLimit);
        invitation.Property(i => i.Note).HasMaxLength(Invitation.NoteLimit);
        invitation.HasIndex(i => new { i.EventId, i.OrganizationId }).IsUnique();
        invitation.HasIndex(i => i.DelegationId).IsUnique();
        invitation.HasOne<Event>().WithMany().HasForeignKey(i => i.EventId);
        invitation.HasOne<Organization>().WithMany().HasForeignKey(i => i.OrganizationId);
        invitation.HasOne<Delegation>().WithMany().HasForeignKey(i => i.DelegationId);
    }

    public void Configure(EntityTypeBuilder<InvitationTemplate> template)
    {
        template.HasKey(t => t.EventId);
        template.Property(t => t.EventId).ValueGeneratedNever();
        template.Property(t => t.Version).IsConcurrencyToken();
        foreach (var lines in new[] { nameof(InvitationTemplate.Sender), nameof(InvitationTemplate.References), nameof(InvitationTemplate.Enclosures), nameof(InvitationTemplate.Contact) })
            template.Property(lines).HasMaxLength(1000);
        foreach (var part in new[] { nameof(InvitationTemplate.Cause), nameof(InvitationTemplate.Purpose), nameof(InvitationTemplate.Conclusion) })
            template.Property(part).HasMaxLength(InvitationTemplate.PartLimit);
        template.Property(t => t.Subject).HasMaxLength(500);
        template.Property(t => t.To).HasMaxLength(500);
        template.Property(t => t.SignerPosition).HasMaxLength(500);
        template.HasOne<Event>().WithMany().HasForeignKey(t => t.EventId);
        template.HasOne<StoredFile>().WithMany().HasForeignKey(t => t.EmblemFileId);
        template.HasOne<StoredFile>().WithMany().HasForeignKey(t => t.SignatureFileId);
    }
}
