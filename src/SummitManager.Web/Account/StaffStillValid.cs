using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using SummitManager.Accounts;

namespace SummitManager.Web.Account;

/// <summary>
/// Ends the sign-in of open circuits, as the cookie's own check does for requests: when the account is gone or its security stamp
/// has changed (new password, removed from the last event), the circuit is nobody's within half a minute.
/// </summary>
public sealed class StaffStillValid(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own: the circuit's would answer from what it has loaded already.
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInManager<StaffUser>>().ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
