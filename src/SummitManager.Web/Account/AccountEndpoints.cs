using Microsoft.AspNetCore.Identity;
using SummitManager.Accounts;

namespace SummitManager.Web.Account;

/// <summary>Signing out is a post, so that a picture on another page cannot do it.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Links.SignOut, async (SignInManager<StaffUser> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect(Links.Home);
        });
}
