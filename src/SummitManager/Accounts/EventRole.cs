namespace SummitManager.Accounts;

/// <summary>What a staff member is at one event.</summary>
public enum EventRole
{
    Owner,
    Organiser,
    Registrar,
    Cashier,
    Supervisor,
    Door,
    Viewer,
}

/// <summary>What a deed needs. Use cases ask for one of these, never for a role.</summary>
public enum Permission
{
    /// <summary>Give and take roles at the event.</summary>
    ManageStaff,
    /// <summary>Change the event, its types, quotas, rooms and texts.</summary>
    ManageEvent,
    /// <summary>Register, edit, approve, cancel people and delegations.</summary>
    ManageRegistrations,
    /// <summary>Set payment states; later invoices and receipts.</summary>
    HandleMoney,
    /// <summary>Undo check-ins, admit against a rule, register walk-ins at the door.</summary>
    SuperviseDoor,
    /// <summary>Scan tickets; learns of a person only what their ticket says.</summary>
    Scan,
    /// <summary>Search people by name at the door and check them in without a ticket in hand.</summary>
    FindAtDoor,
    /// <summary>Read lists, boards and reports.</summary>
    View,
    /// <summary>Write drafts of news; approving and publishing them is for <see cref="ManageEvent"/>.</summary>
    WriteNews,
}

/// <summary>Which role may do what: the only such table.</summary>
public static class Permissions
{
    private static readonly Dictionary<EventRole, Permission[]> Table = new()
    {
        [EventRole.Owner] = Enum.GetValues<Permission>(),
        [EventRole.Organiser] = [Permission.ManageEvent, Permission.ManageRegistrations, Permission.SuperviseDoor, Permission.Scan, Permission.FindAtDoor, Permission.View, Permission.WriteNews],
        [EventRole.Registrar] = [Permission.ManageRegistrations, Permission.Scan, Permission.FindAtDoor, Permission.View, Permission.WriteNews],
        [EventRole.Cashier] = [Permission.HandleMoney, Permission.View],
        [EventRole.Supervisor] = [Permission.SuperviseDoor, Permission.Scan, Permission.FindAtDoor, Permission.View],
        [EventRole.Door] = [Permission.Scan],
        [EventRole.Viewer] = [Permission.View],
    };

    public static bool Allows(this EventRole role, Permission permission) => Table[role].Contains(permission);
}
