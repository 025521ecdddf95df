using SummitManager.Shared;

namespace SummitManager.Messaging;

/// <summary>The message waits already, or went out meanwhile.</summary>
public sealed record NotFailed : Refusal;
