using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>No pass has this code; perhaps a newer sheet was printed.</summary>
public sealed record PassUnknown : Refusal;

/// <summary>The pass was withdrawn or its time is over.</summary>
public sealed record PassExpired : Refusal;

/// <summary>A one-time pass has paired its device.</summary>
public sealed record PassUsed : Refusal;

/// <summary>Somebody withdrew this device; it wipes what it holds.</summary>
public sealed record DeviceRevoked : Refusal;

/// <summary>The device's time is over; it wipes what it holds.</summary>
public sealed record DeviceExpired : Refusal;

/// <summary>Neither a device that we know nor somebody signed in.</summary>
public sealed record SignedOut : Refusal;
