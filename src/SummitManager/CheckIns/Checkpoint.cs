namespace SummitManager.CheckIns;

/// <summary>A door or desk where one is checked in; a dozen lanes of one entrance are one checkpoint.</summary>
public sealed class Checkpoint
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public string NameTh { get; set; } = "";
    public string NameEn { get; set; } = "";
    public Guid? RoomId { get; set; }
    /// <summary>Who may pass; empty means every type.</summary>
    public List<Guid> AllowedTypeIds { get; set; } = [];
    /// <summary>Whether leaving and coming back are scanned too.</summary>
    public bool TracksExits { get; set; }
    /// <summary>Whether somebody who owes money is turned to the desk.</summary>
    public bool RequiresPayment { get; set; } = true;
    /// <summary>How many people may be inside at once, in any one half-day; null for no limit.</summary>
    public int? Capacity { get; set; }
    /// <summary>Where a group goes for which this room is too full: the checkpoint of a room with a screen.</summary>
    public Guid? RelayCheckpointId { get; set; }
    /// <summary>Whether people may check themselves in here with their own phone, by the code on the wall.</summary>
    public bool SelfCheckIn { get; set; }
    public int Order { get; set; }
    public bool IsOpen { get; set; } = true;

    public string Name(bool thai) => thai || NameEn.Length == 0 ? NameTh : NameEn;
}
