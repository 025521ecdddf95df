using System.Text.RegularExpressions;
using SummitManager.Accounts;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Accounts;

/// <summary>The audit log in the reader's words. What has no word yet is shown as it was written, never hidden.</summary>
internal static partial class AuditWords
{
    public static string Action(string action, Language language) => Texts.TryFind($"Audit.{action}", language) ?? action;

    /// <summary>The words of <see cref="AuditEntry.Details"/> one by one: <c>State: Confirmed → Cancelled</c>.</summary>
    public static string Details(string details, Language language) =>
        Word().Replace(details, match => Texts.TryFind($"Audit.Word{match.Value}", language) ?? match.Value);

    /// <summary>A person's name, or a word for the system and for holders of a secret link.</summary>
    public static string Person(Guid id, string name, Language language) => id != Guid.Empty ? name : Texts.Find(name == Actor.Holder.Name ? "Audit.Holder" : name == Actor.Coordinator.Name ? "Audit.Coordinator" : "Audit.System", language);

    [GeneratedRegex("[A-Z][A-Za-z]+|(?<=→ )none")]
    private static partial Regex Word();
}
