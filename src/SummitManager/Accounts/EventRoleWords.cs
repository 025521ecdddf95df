using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>What a role is called, on screens and in letters.</summary>
public static class EventRoleWords
{
    public static Label Label(this EventRole role) => role switch
    {
        EventRole.Owner => new("เจ้าของงาน", "Owner"),
        EventRole.Organiser => new("ผู้จัดงาน", "Organiser"),
        EventRole.Registrar => new("เจ้าหน้าที่ทะเบียน", "Registrar"),
        EventRole.Cashier => new("เจ้าหน้าที่การเงิน", "Cashier"),
        EventRole.Supervisor => new("หัวหน้าจุดลงทะเบียน", "Door supervisor"),
        EventRole.Door => new("เจ้าหน้าที่จุดลงทะเบียน", "Door staff"),
        EventRole.Viewer => new("ผู้ดูข้อมูล", "Viewer"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
