using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

public enum RegistrationState
{
    /// <summary>Waits for approval; holds its place.</summary>
    Pending,
    Confirmed,
    Waitlisted,
    Rejected,
    Cancelled,
}

public enum PaymentState
{
    NotRequired,
    Awaiting,
    /// <summary>The authority's letter promises payment; the door admits.</summary>
    ConfirmedByLetter,
    Paid,
    Refunded,
}

public enum RegistrationSource
{
    Web,
    Staff,
    WalkIn,
    Import,
}

/// <summary>One person's place at the event, with its state and ticket code.</summary>
public sealed class Registration : IVersioned
{
    private Registration() { }

    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    public Guid TypeId { get; private set; }
    public Guid? DelegationId { get; private set; }

    public PersonName Name { get; private set; } = null!;
    public PositionGroup PositionGroup { get; private set; }
    /// <summary>The exact title as printed on certificates.</summary>
    public string? Position { get; private set; }
    public Guid? OrganizationId { get; private set; }
    /// <summary>As it was called when registered; the directory may change later.</summary>
    public string OrganizationName { get; private set; } = "";
    public OrganizationKind OrganizationKind { get; private set; }
    public string? ProvinceCode { get; private set; }
    public string? Email { get; private set; }
    /// <summary>E.164 where it could be understood, else as typed.</summary>
    public string? Phone { get; private set; }
    public Language Language { get; private set; }

    public RegistrationState State { get; private set; }
    public PaymentState Payment { get; private set; }
    public bool IsVip { get; private set; }
    public RegistrationSource Source { get; private set; }

    /// <summary>What the QR code holds: random, typeable, says nothing about the person.</summary>
    public string TicketCode { get; private set; } = "";
    /// <summary>In the address of the person's own pages.</summary>
    public string LinkCode { get; private set; } = "";
    /// <summary>Hidden in the form: a form sent twice registers once.</summary>
    public Guid RequestId { get; private set; }
    /// <summary>One person of one organisation once per event; freed when cancelled. See <see cref="DuplicateKeys"/>.</summary>
    public string DuplicateKey { get; private set; } = "";

    public string SearchText { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    /// <summary>Stamped by every change, also of payment and delegation: the door's devices ask what changed since they last did.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndReason { get; private set; }
    public int Version { get; private set; }

    /// <summary>Whether it holds a place of its type's quotas.</summary>
    public bool HoldsPlace => State is RegistrationState.Pending or RegistrationState.Confirmed;

    /// <summary>Cancelled or rejected: nothing about it changes any more, but its payment.</summary>
    public bool HasEnded => State is RegistrationState.Cancelled or RegistrationState.Rejected;

    /// <summary>Staff let it stand beside another of the same name and organisation.</summary>
    public bool IsNamesake => DuplicateKey == DuplicateKeys.None(Id);

    public static Registration Start(Guid eventId, Guid typeId, RegistrationState state, Guid requestId, string ticketCode, string linkCode, RegistrationSource source, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        TypeId = typeId,
        State = state,
        RequestId = requestId,
        TicketCode = ticketCode,
        LinkCode = linkCode,
        Source = source,
        CreatedAt = now,
        ChangedAt = now,
        ConfirmedAt = state == RegistrationState.Confirmed ? now : null,
    };

    /// <summary>Who it is for. Also used when the place goes to another person.</summary>
    public void Describe(PersonDetails person, string duplicateKey, DateTimeOffset now)
    {
        Name = person.Name;
        PositionGroup = person.PositionGroup;
        Position = person.Position;
        OrganizationId = person.OrganizationId;
        OrganizationName = person.OrganizationName;
        OrganizationKind = person.OrganizationKind;
        ProvinceCode = person.ProvinceCode;
        Email = person.Email;
        Phone = person.Phone;
        Language = person.Language;
        DuplicateKey = duplicateKey;
        SearchText = RegistrationSearch.Text(person, TicketCode);
        SortKey = ThaiText.SortKey($"{person.Name.Given} {person.Name.Family}");
        ChangedAt = now;
    }

    public void JoinDelegation(Guid delegationId, DateTimeOffset now)
    {
        DelegationId = delegationId;
        ChangedAt = now;
    }

    public void LeaveDelegation(DateTimeOffset now)
    {
        DelegationId = null;
        ChangedAt = now;
    }

    public void Owe(PaymentState payment, DateTimeOffset now)
    {
        Payment = payment;
        ChangedAt = now;
    }

    public void MarkVip(bool isVip, DateTimeOffset now)
    {
        IsVip = isVip;
        ChangedAt = now;
    }

    /// <summary>From the waiting list to the organisers' decision; the place is held.</summary>
    public void AwaitApproval(DateTimeOffset now)
    {
        State = RegistrationState.Pending;
        ChangedAt = now;
    }

    public void Confirm(DateTimeOffset now)
    {
        State = RegistrationState.Confirmed;
        ConfirmedAt = now;
        ChangedAt = now;
    }

    /// <summary>Ends it for good and frees the person's name for a new registration.</summary>
    public void End(RegistrationState state, string? reason, DateTimeOffset now)
    {
        State = state;
        EndedAt = now;
        EndReason = reason;
        ChangedAt = now;
        DuplicateKey = DuplicateKeys.None(Id);
    }

    /// <summary>A new ticket makes the old one worthless: after a transfer, or when it was lost.</summary>
    public void ReplaceTicket(string ticketCode, string linkCode, DateTimeOffset now)
    {
        TicketCode = ticketCode;
        LinkCode = linkCode;
        ChangedAt = now;
    }
}
