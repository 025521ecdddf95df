namespace SummitManager.Organizations;

/// <summary>
/// That two records were one body: who was left, who went, what moved, who said so. No foreign keys: the winner may be merged into another one later, and
/// the record stays.
/// </summary>
public sealed class OrganizationMerge
{
    internal const int FactsLimit = 1000;

    private OrganizationMerge() { }

    public Guid Id { get; private set; }
    public Guid WinnerId { get; private set; }
    public string WinnerName { get; private set; } = "";
    public Guid LoserId { get; private set; }
    public string LoserName { get; private set; } = "";
    /// <summary>What the loser's record said: <c>OfficialCode: 06570101; District: …</c></summary>
    public string LoserFacts { get; private set; } = "";
    /// <summary>How much moved: <c>Registrations: 12; Delegations: 1</c></summary>
    public string Moved { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid MergedBy { get; private set; }
    public string MergedByName { get; private set; } = "";

    internal static OrganizationMerge Of(Organization winner, Organization loser, string facts, string moved, Accounts.Actor actor, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        WinnerId = winner.Id,
        WinnerName = winner.NameTh,
        LoserId = loser.Id,
        LoserName = loser.NameTh,
        LoserFacts = Thai.ThaiText.Cut(facts, FactsLimit),
        Moved = Thai.ThaiText.Cut(moved, FactsLimit),
        At = now,
        MergedBy = actor.UserId,
        MergedByName = Thai.ThaiText.Cut(actor.Name, 200),
    };
}
