using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SummitManager.Events;
using SummitManager.Registrations;

namespace SummitManager.Contacts;

internal sealed class ContactMapping : IEntityTypeConfiguration<ContactExchange>, IEntityTypeConfiguration<ContactCard>
{
    public void Configure(EntityTypeBuilder<ContactExchange> exchange)
    {
        exchange.HasKey(x => x.EventId);
        exchange.HasOne<Event>().WithOne().HasForeignKey<ContactExchange>(x => x.EventId);
    }

    public void Configure(EntityTypeBuilder<ContactCard> card)
    {
        card.Property(c => c.Id).ValueGeneratedNever();
        card.Property(c => c.Version).IsConcurrencyToken();
        card.HasIndex(c => c.RegistrationId).IsUnique();
        card.HasIndex(c => c.EventId);
        card.HasOne<Event>().WithMany().HasForeignKey(c => c.EventId);
        card.HasOne<Registration>().WithOne().HasForeignKey<ContactCard>(c => c.RegistrationId);
    }
}
