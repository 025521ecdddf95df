using Microsoft.Extensions.DependencyInjection;

namespace SummitManager.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<StaffMail>()
        .AddSingleton<CreateOwner>()
        .AddSingleton<InviteStaff>()
        .AddSingleton<SetRoles>()
        .AddSingleton<RemoveStaff>()
        .AddSingleton<InviteStaffAgain>()
        .AddSingleton<ResetStaffPassword>()
        .AddSingleton<IssueOneTimePassword>()
        .AddSingleton<ActivateAccount>()
        .AddSingleton<LinkQueries>()
        .AddSingleton<StaffQueries>()
        .AddSingleton<AuditQueries>();
}
