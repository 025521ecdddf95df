using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SummitManager.Shared;

namespace SummitManager.Web.Public.SelfCheckIns;

/// <summary>
/// The last few tickets opened in this browser, so that their holder need not look for the code before the wall. The cookie is sealed and
/// gives no right: what it names was opened here by its secret link.
/// </summary>
public sealed class RememberedTickets(IDataProtectionProvider protection)
{
    private const string Cookie = "tickets";
    private const int Most = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly IDataProtector _protector = protection.CreateProtector("RememberedTickets");

    public void Remember(HttpContext http, string linkCode) => Write(http, [linkCode, .. Read(http).Where(l => l != linkCode).Take(Most - 1)]);

    /// <summary>Secret links, the latest first; none when the cookie was tampered with or its keys are gone.</summary>
    public IReadOnlyList<string> Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < 2000 } value)
            return [];
        try
        {
            return [.. _protector.Unprotect(value).Split(',').Where(l => Codes.Read(l, Codes.LinkLength) is not null).Take(Most)];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie);

    private void Write(HttpContext http, IEnumerable<string> linkCodes) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(string.Join(',', linkCodes)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax, // A phone's camera opens the wall's address from outside.
            Secure = http.Request.IsHttps,
            IsEssential = true,
            MaxAge = Kept,
        });
}
