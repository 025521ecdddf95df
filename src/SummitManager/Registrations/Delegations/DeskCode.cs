namespace SummitManager.Registrations.Delegations;

/// <summary>Six digits that were mailed to a coordinator: they open the desk once, within minutes, after few wrong tries. Only their hash is kept.</summary>
public sealed class DeskCode
{
    public Guid Id { get; init; }
    /// <summary>Of a delegation's contact, in small letters.</summary>
    public string Email { get; init; } = "";
    public string CodeHash { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    /// <summary>Spent before the code is compared, so that many guesses at once have no more tries than one after the other.</summary>
    public int TriesLeft { get; private set; } = DeskCodes.Tries;
    public DateTimeOffset? UsedAt { get; private set; }
}
