using SummitManager.Shared;

namespace SummitManager.LongJobs;

/// <summary>The work broke off by a fault of the program; what it had written is gone.</summary>
public sealed record LongJobBroke : Refusal;

/// <summary>Three servers in a row ended while they were at it.</summary>
public sealed record LongJobGivenUp : Refusal;

/// <summary>Done, failed or cancelled already: there is nothing to cancel.</summary>
public sealed record LongJobHasEnded : Refusal;

/// <summary>It is not done, or its file was swept away.</summary>
public sealed record NoResultYet : Refusal;
