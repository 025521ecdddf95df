using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>Of a person, what the door shows and no more.</summary>
/// <param name="Color">1 to 5, the badge colours of the design.</param>
public sealed record DoorPerson(Guid RegistrationId, Label Name, string Organization, string? Position, Label Type, int Color, bool IsVip);
