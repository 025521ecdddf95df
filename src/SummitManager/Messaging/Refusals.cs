using SummitManager.Shared;

namespace SummitManager.Messaging;

/// <summary>The message waits already, or went out meanwhile.</summary>
public sealed record NotFailed : Refusal;

/// <summary>The letter holds a link that opens its recipient's account; nobody else reads it, whatever their role.</summary>
public sealed record SealedLetter : Refusal;
