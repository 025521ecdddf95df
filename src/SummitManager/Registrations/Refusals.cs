using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>The event is a draft, closed or archived.</summary>
public sealed record EventNotOpen : Refusal;

public sealed record RegistrationNotYetOpen(DateTimeOffset OpensAt) : Refusal;

public sealed record RegistrationClosed(DateTimeOffset ClosedAt) : Refusal;

/// <summary>The type was removed or hidden while the form was open.</summary>
public sealed record UnknownRegistrationType : Refusal
{
    public override string? Field => "TypeId";
}

/// <summary>The last place is gone. <paramref name="WaitlistOpen"/> tells whether the queue may be joined.</summary>
public sealed record QuotaFull(Guid QuotaId, bool WaitlistOpen) : Refusal
{
    public override string? Field => "TypeId";
}

/// <summary>The same person of the same organisation stands on the list already.</summary>
public sealed record AlreadyRegistered : Refusal
{
    public override string? Field => "Given";
}

/// <summary>This type is for other kinds of organisation.</summary>
public sealed record KindNotAllowed : Refusal
{
    public override string? Field => "OrganizationKind";
}

/// <summary>This type is for other position groups.</summary>
public sealed record GroupNotAllowed : Refusal
{
    public override string? Field => "PositionGroup";
}

/// <summary>A cancelled or rejected registration cannot be changed; register anew.</summary>
public sealed record RegistrationEnded : Refusal;

/// <summary>There is no offer, or its time is over.</summary>
public sealed record OfferLapsed : Refusal;

/// <summary>It is not waiting for approval any more.</summary>
public sealed record NotPending : Refusal;

/// <summary>It is not on the waiting list any more.</summary>
public sealed record NotWaiting : Refusal;

/// <summary>Somebody on the waiting list has no place that could go to another.</summary>
public sealed record NoPlaceToTransfer : Refusal;

/// <summary>The person has been admitted; their attendance cannot become another's.</summary>
public sealed record AlreadyAttended : Refusal;

/// <summary>There is no mail address to send to.</summary>
public sealed record NoMailAddress : Refusal;

/// <summary>The same mail went out within the last ten minutes.</summary>
public sealed record SentJustNow : Refusal;

/// <summary>This event takes nobody at the door.</summary>
public sealed record NoWalkIns : Refusal;

/// <summary>A list of delegations was ordered before there was one.</summary>
public sealed record NoDelegationsYet : Refusal;

/// <summary>The place stands on an invoice; its payment is recorded there.</summary>
public sealed record PaidByInvoice : Refusal;
