using System.Security.Cryptography;
using System.Text;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>
/// The secret in a mailed link proves the mailbox: whoever has it may choose the account's password. One at a time; the database
/// holds its hash only, and the letter is sealed (nobody reads it in the back office, the one who asked for it included).
/// </summary>
internal static class StaffLinks
{
    public static readonly TimeSpan ActivationServes = TimeSpan.FromDays(7);
    public static readonly TimeSpan ResetServes = TimeSpan.FromHours(24);

    /// <summary>A new link for the account; the one before is void. Returns its secret, for the letter only.</summary>
    public static string GiveLink(this StaffUser user, bool resets, Codes codes, DateTimeOffset now)
    {
        var code = codes.NewLinkCode();
        user.LinkHash = Hash(code);
        user.LinkUntil = now + (resets ? ResetServes : ActivationServes);
        user.LinkResets = resets;
        user.ConcurrencyStamp = codes.NewLinkCode();
        return code;
    }

    public static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)));
}
