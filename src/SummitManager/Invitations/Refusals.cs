using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>Nobody was found to be invited, or all of them are already.</summary>
public sealed record NobodyToInvite : Refusal;

/// <summary>No invitation of this event bears that number or code.</summary>
/// <param name="Typed">As typed.</param>
public sealed record NoSuchInvitation(string Typed) : Refusal
{
    public override string? Field => "Typed";
}

/// <summary>The picture was chosen more than a day ago and swept, or belongs elsewhere.</summary>
/// <param name="Place">The field: <c>Emblem</c> or <c>Signature</c>.</param>
public sealed record InvitationPictureGone(string Place) : Refusal
{
    public override string? Field => Place;
}

/// <summary>There is no letter to be printed.</summary>
public sealed record NoInvitationsYet : Refusal;
