using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.Web.Account;

public static class AddAccountsExtension
{
    /// <summary>Any signed-in staff member with a password of their own choice; what they may do at which event is decided by each use case.</summary>
    public const string StaffPolicy = "Staff";

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<Actors>();
        services.AddScoped<Door.DoorCallers>();
        services.AddSingleton<Door.DoorScans>();
        services.AddScoped<SignInStaff>();
        services.AddScoped<AccountSecurity>();
        services.AddIdentityCore<StaffUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = PasswordRules.Shortest;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = PasswordRules.Different;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<SummitDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<StaffClaims>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = Links.SignIn;
            options.AccessDeniedPath = Links.AccountDenied;
            options.Cookie.Name = "staff";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromHours(14);
            options.SlidingExpiration = true;
            // An API answers 401 and 403; a redirect to a page would look like success to a script.
            options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, options => options.ExpireTimeSpan = TimeSpan.FromDays(30));
        // A person whose rights were withdrawn is signed out within a minute.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorizationBuilder().AddPolicy(StaffPolicy, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => !context.User.HasClaim(c => c.Type == StaffClaims.MustChangePassword)));
    }

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int apiStatus)
    {
        if (context.Request.Path.StartsWithSegments("/door/api"))
            context.Response.StatusCode = apiStatus;
        else if (apiStatus == StatusCodes.Status403Forbidden && context.HttpContext.User.HasClaim(c => c.Type == StaffClaims.MustChangePassword))
            context.Response.Redirect(Links.AccountPassword);
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
