using System.Security.Cryptography;
using System.Text;

namespace SummitManager.Registrations;

/// <summary>
/// The key that makes sending a form twice harmless. It holds the person too: going back in the browser and typing a colleague's
/// name into the same form is a new registration, not a repeat.
/// </summary>
internal static class RequestIds
{
    public static Guid Of(Guid formId, string duplicateKey) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{formId:N}|{duplicateKey}")).AsSpan(0, 16));
}
