using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;

namespace SummitManager.TestKit.Web;

/// <summary>An address that exists only in tests and hands out the real staff cookie.</summary>
internal sealed class TestSignIn : IStartupFilter
{
    private const string Path = "/test/sign-in";

    public static string Address(Guid userId) => $"{Path}?user={userId}";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // Not Map: it would become the cookie's path.
        app.Use(async (context, rest) =>
        {
            if (context.Request.Path != Path)
            {
                await rest(context);
                return;
            }
            var users = context.RequestServices.GetRequiredService<UserManager<StaffUser>>();
            var user = await users.FindByIdAsync(context.Request.Query["user"].ToString())
                ?? throw new InvalidOperationException("There is no such user.");
            await context.RequestServices.GetRequiredService<SignInManager<StaffUser>>().SignInAsync(user, isPersistent: false);
            await context.Response.WriteAsync("ok");
        });
        next(app);
    };
}
