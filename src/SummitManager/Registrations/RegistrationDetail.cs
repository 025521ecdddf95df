using SummitManager.Accounts;
using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>One registration with all that belongs to it and what was done and sent, newest first.</summary>
public sealed record RegistrationDetail(
    Registration Registration,
    Event Event,
    RegistrationType Type,
    Delegation? Delegation,
    WaitlistEntry? Waiting,
    IReadOnlyList<ConsentLine> Consents,
    IReadOnlyList<AuditEntry> Audit,
    IReadOnlyList<MailLine> Mails);

/// <summary>What the person answered to one version of a text.</summary>
public sealed record ConsentLine(ConsentKind Kind, int Number, bool Given, DateTimeOffset At, DateTimeOffset? WithdrawnAt);

/// <summary>A mail that was written to the person, without its body.</summary>
public sealed record MailLine(Guid Id, string Subject, string To, OutboxState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? Error);

/// <param name="Left">Places left, below zero when staff went beyond the capacity; null without a limit.</param>
public sealed record StaffType(Guid Id, string NameTh, string NameEn, Money Price, int BadgeColor, bool HasWaitlist, int? Left)
{
    public string Name(bool thai) => thai || NameEn.Length == 0 ? NameTh : NameEn;
}

/// <summary>How many of one type stand in one state.</summary>
public sealed record CountCell(Guid TypeId, RegistrationState State, int Count);

/// <summary>The event's registrations counted by type and state.</summary>
public sealed record RegistrationCounts(IReadOnlyList<StaffType> Types, IReadOnlyList<CountCell> Cells)
{
    public int Total => Cells.Sum(c => c.Count);

    public int In(RegistrationState state) => Cells.Where(c => c.State == state).Sum(c => c.Count);

    public int In(Guid typeId, RegistrationState state) => Cells.Where(c => c.TypeId == typeId && c.State == state).Sum(c => c.Count);

    /// <summary>Confirmed and pending: those who hold a place.</summary>
    public int Holding(Guid typeId) => In(typeId, RegistrationState.Confirmed) + In(typeId, RegistrationState.Pending);
}
