using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>What a list's preview says of each row before anybody is registered: by the same rules, and against the roster and the rows above. Pure.</summary>
public static class DelegateCheck
{
    /// <summary>Null where nothing stands against a row. Places are not asked: they are taken when the list is sent.</summary>
    /// <param name="rows">As they stand on screen.</param>
    /// <param name="desk">Whose list it is.</param>
    /// <param name="type">What they come as; null while it is not chosen.</param>
    /// <param name="language">Of their tickets.</param>
    public static IReadOnlyList<Refusal?> Of(IReadOnlyList<DelegateForm> rows, DeskView desk, RegistrationType? type, Language language)
    {
        var seen = desk.Living.Select(m => m.Registration.DuplicateKey).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(row => Of(row, desk.Delegation, type, language, seen))];
    }

    private static Refusal? Of(DelegateForm row, Delegation d, RegistrationType? type, Language language, HashSet<string> seen)
    {
        var read = RegistrationFormReader.Read(row.For(d, language), contactNeeded: true);
        if (read.Refusal is { } unreadable)
            return unreadable;
        if (type is not null && RegistrationRules.WhyNotFor(type, read.Value) is { } refusal)
            return refusal;
        return seen.Add(DuplicateKeys.Of(read.Value)) ? null : new AlreadyRegistered();
    }
}
