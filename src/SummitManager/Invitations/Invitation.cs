using SummitManager.Data;

namespace SummitManager.Invitations;

/// <summary>What the invited body has said.</summary>
public enum ReplyState
{
    NoReply,
    Coming,
    NotComing,
}

/// <summary>One body invited to one event: how many people, by which letter, and what it answered. Its delegation stands open from the first day.</summary>
public sealed class Invitation : IVersioned
{
    public const int LetterNumberLimit = 60;
    public const int NoteLimit = 500;
    /// <summary>More than any authority sends.</summary>
    public const int MostPeople = 1000;

    private Invitation() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    /// <summary>Once per event.</summary>
    public Guid OrganizationId { get; private set; }
    /// <summary>Carries name, province, code and link; its limit follows <see cref="People"/>.</summary>
    public Guid DelegationId { get; private set; }
    /// <summary>How many people it grants; null is as many as there are places.</summary>
    public int? People { get; private set; }
    /// <summary>Of its own letter; null is the template's.</summary>
    public string? LetterNumber { get; private set; }
    public ReplyState Reply { get; private set; }
    /// <summary>The day of the answer, as it stands on the paper.</summary>
    public DateOnly? RepliedOn { get; private set; }
    /// <summary>How many it says will come.</summary>
    public int? PeopleComing { get; private set; }
    public string? Note { get; private set; }
    /// <summary>Who keyed it in; the coordinator's own answer says so.</summary>
    public string? RepliedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }
    public int Version { get; private set; }

    public static Invitation Of(Guid eventId, Guid organizationId, Guid delegationId, int? people, string? letterNumber, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        OrganizationId = organizationId,
        DelegationId = delegationId,
        People = people,
        LetterNumber = letterNumber,
        CreatedAt = now,
    };

    public void Grant(int? people, string? letterNumber) => (People, LetterNumber) = (people, letterNumber);

    /// <param name="state"><see cref="ReplyState.NoReply"/> takes an answer back.</param>
    /// <param name="on">The day of the answer.</param>
    /// <param name="people">How many will come; null is not said.</param>
    /// <param name="note">Anything else that was written.</param>
    /// <param name="by">Who says or keys it.</param>
    public void Answer(ReplyState state, DateOnly on, int? people, string? note, string by)
    {
        Reply = state;
        var isAnswer = state != ReplyState.NoReply;
        RepliedOn = isAnswer ? on : null;
        PeopleComing = state == ReplyState.Coming ? people : null;
        Note = isAnswer ? note : null;
        RepliedBy = isAnswer ? by : null;
    }

    public void Remind(DateTimeOffset now) => RemindedAt = now;

    internal void MoveTo(Guid organizationId) => OrganizationId = organizationId;
}
