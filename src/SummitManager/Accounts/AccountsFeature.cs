using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<CreateOwner>();
}
