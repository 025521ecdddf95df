using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>It is public; whoever wants to change it withdraws it first.</summary>
public sealed record NewsIsPublic : Refusal;

/// <summary>Only a draft is approved.</summary>
public sealed record NewsNotADraft : Refusal;

/// <summary>Only what an organiser approved is published.</summary>
public sealed record NewsNotApproved : Refusal;

/// <summary>It is not public, so there is nothing to withdraw.</summary>
public sealed record NewsNotPublic : Refusal;

/// <summary>It was public once; it can be withdrawn, not deleted.</summary>
public sealed record NewsWasPublic : Refusal;
