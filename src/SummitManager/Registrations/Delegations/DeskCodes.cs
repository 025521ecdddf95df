using System.Security.Cryptography;
using System.Text;

namespace SummitManager.Registrations.Delegations;

/// <summary>How mailed codes are made and how long they hold.</summary>
internal static class DeskCodes
{
    public const int Length = 6;
    public const int Tries = 5;
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>Between two mails to one address.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    /// <summary>To one address in a day: with five tries each, a guesser has one chance in twenty thousand a day, and the mailbox is not flooded.</summary>
    public const int MostADay = 10;

    /// <summary>Salted with the row, so that equal codes do not look equal.</summary>
    public static string Hash(Guid id, string digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id:N}|{digits}")));
}
