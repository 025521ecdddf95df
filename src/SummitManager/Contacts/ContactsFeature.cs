using Microsoft.Extensions.DependencyInjection;
using SummitManager.Registrations;

namespace SummitManager.Contacts;

public static class ContactsFeature
{
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddSingleton<ContactQueries>()
        .AddSingleton<SwitchContactExchange>()
        .AddSingleton<ShareContact>()
        .AddSingleton<HideContact>()
        .AddSingleton<IPersonLeft, ForgetContact>();
}
