namespace SummitManager.CheckIns.Devices;

/// <summary>What a paired device is for, and with it what it may ask.</summary>
public enum DeviceKind
{
    /// <summary>Scans, and learns nothing but the verdict.</summary>
    Scanner,
    /// <summary>Scans, finds people by name, lets in against the rule, takes back.</summary>
    Supervisor,
    /// <summary>A tablet where people check themselves in.</summary>
    Kiosk,
}
