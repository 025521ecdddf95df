using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using SummitManager.Accounts;

namespace SummitManager.Web.Account;

/// <summary>Signing out is a post with the token of our own forms, so that nothing on another page can do it.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Links.SignOut, async (SignInManager<StaffUser> signIn, IAntiforgery antiforgery, HttpContext context) =>
        {
            // Refused, but an old tab of ours is not stranded: the page has a sign-out button with a fresh token.
            if (!await antiforgery.IsRequestValidAsync(context))
                return Results.LocalRedirect(Links.AccountSecurity);
            await signIn.SignOutAsync();
            return Results.LocalRedirect(Links.Home);
        });
}
