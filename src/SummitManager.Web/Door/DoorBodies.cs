using SummitManager.CheckIns;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Web.Door;

/// <summary>What a device sends: a batch of readings of one checkpoint.</summary>
/// <param name="SentAt">The device's clock at sending, from which we learn how far it is off.</param>
public sealed record ScansBody(Guid CheckpointId, IReadOnlyList<ScanRequest?>? Scans, DateTimeOffset? SentAt = null);

/// <summary>A person picked from the search.</summary>
public sealed record DeskBody(Guid CheckpointId, Guid Id, Guid RegistrationId, ScanDirection Direction, DateTimeOffset At);

/// <summary>A supervisor's word against the rule.</summary>
public sealed record AdmitBody(Guid CheckpointId, Guid Id, Guid RegistrationId, DateTimeOffset At, string? Reason);

public sealed record UndoBody(Guid ScanId, string? Reason);

public sealed record WalkInBody(Guid CheckpointId, Guid TypeId, Guid RequestId, RegistrationForm? Form, bool AllowNamesake, bool EvenIfFull);

/// <summary>A no: its name, its sentence in both languages, and the fields at fault.</summary>
public sealed record DoorRefusal(string Code, string Th, string En, IReadOnlyList<string> Fields);

/// <summary>The body is not what this address takes.</summary>
public sealed record BadDoorRequest : Refusal;
