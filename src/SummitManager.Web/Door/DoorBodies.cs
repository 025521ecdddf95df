using SummitManager.CheckIns;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Web.Door;

/// <summary>What a device sends: a batch of readings of one checkpoint.</summary>
/// <param name="SentAt">The device's clock at sending, from which we learn how far it is off.</param>
/// <param name="Whole">A group that goes in whole or not at all.</param>
public sealed record ScansBody(Guid CheckpointId, IReadOnlyList<ScanRequest?>? Scans, DateTimeOffset? SentAt = null, bool Whole = false);

/// <summary>A person picked from the search.</summary>
public sealed record DeskBody(Guid CheckpointId, Guid Id, Guid RegistrationId, ScanDirection Direction, DateTimeOffset At);

/// <summary>A supervisor's word against the rule.</summary>
public sealed record AdmitBody(Guid CheckpointId, Guid Id, Guid RegistrationId, DateTimeOffset At, string? Reason);

public sealed record UndoBody(Guid ScanId, string? Reason);

public sealed record WalkInBody(Guid CheckpointId, Guid TypeId, Guid RequestId, RegistrationForm? Form, bool AllowNamesake, bool EvenIfFull);

/// <summary>A no: its name, its sentence in both languages, and the fields at fault.</summary>
/// <param name="Relay">Where a group would find room that did not here.</param>
public sealed record DoorRefusal(string Code, string Th, string En, IReadOnlyList<string> Fields, Label? Relay = null);

/// <summary>The body is not what this address takes.</summary>
public sealed record BadDoorRequest : Refusal;
