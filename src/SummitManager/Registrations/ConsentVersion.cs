namespace SummitManager.Registrations;

/// <summary>One published version of a consent text, without the text.</summary>
public sealed record ConsentVersion(Guid Id, ConsentKind Kind, int Number)
{
    /// <summary>
    /// One answer a kind, to its newest version: a yes only where that very version was ticked. The privacy notice is recorded as shown.
    /// </summary>
    public static IEnumerable<Consent> Answers(IEnumerable<ConsentVersion> all, Guid registrationId, IReadOnlyCollection<Guid> ticked, DateTimeOffset now) =>
        all.GroupBy(t => t.Kind)
            .Select(kind => kind.MaxBy(t => t.Number)!)
            .Select(newest => new Consent
            {
                RegistrationId = registrationId,
                TextId = newest.Id,
                Given = newest.Kind != ConsentKind.PrivacyNotice && ticked.Contains(newest.Id),
                At = now,
            });
}
