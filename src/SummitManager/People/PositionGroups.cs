using SummitManager.Shared;

namespace SummitManager.People;

/// <summary>Names and badge colours of the position groups (FR-41).</summary>
public static class PositionGroups
{
    private static readonly Dictionary<PositionGroup, Label> Names = new()
    {
        [PositionGroup.LocalExecutive] = new("ผู้บริหารท้องถิ่น", "Local executives"),
        [PositionGroup.Council] = new("ฝ่ายสภา", "Council"),
        [PositionGroup.LocalAdministrator] = new("ประเภทบริหารท้องถิ่น", "Local administrators"),
        [PositionGroup.LocalDirector] = new("ประเภทอำนวยการท้องถิ่น", "Local directors"),
        [PositionGroup.LocalOfficial] = new("ประเภทวิชาการ/ทั่วไป", "Local officials"),
        [PositionGroup.Employee] = new("พนักงานจ้าง/ลูกจ้าง", "Employees"),
        [PositionGroup.StateOfficial] = new("ราชการส่วนกลาง/ส่วนภูมิภาค", "Central and regional government"),
        [PositionGroup.VillageLeader] = new("กำนัน/ผู้ใหญ่บ้าน", "Subdistrict and village heads"),
        [PositionGroup.External] = new("เอกชน/วิชาการ/สื่อ/ต่างประเทศ", "Private, academic, media and international"),
    };

    private static readonly Label[] Badges =
    [
        new("ผู้บริหาร", "Executive"),
        new("สมาชิกสภา", "Council member"),
        new("ข้าราชการ/พนักงาน", "Official"),
        new("ส่วนราชการ/ท้องที่", "Government"),
        new("ผู้เข้าร่วม", "Guest"),
    ];

    /// <summary>All nine in the order of forms and reports.</summary>
    public static IReadOnlyList<PositionGroup> All { get; } = Enum.GetValues<PositionGroup>();

    /// <summary><c>ผู้บริหารท้องถิ่น</c> · <c>Local executives</c></summary>
    public static Label Name(PositionGroup group) => Names[group];

    /// <summary>
    /// The badge colour 1 to 5: executives, council, officials and employees of the authority, government and village heads, all
    /// others (FR-41).
    /// </summary>
    public static int BadgeColour(PositionGroup group) => group switch
    {
        PositionGroup.LocalExecutive => 1,
        PositionGroup.Council => 2,
        PositionGroup.LocalAdministrator or PositionGroup.LocalDirector or PositionGroup.LocalOfficial or PositionGroup.Employee => 3,
        PositionGroup.StateOfficial or PositionGroup.VillageLeader => 4,
        _ => 5,
    };

    /// <summary>The words printed in the colour, because colour alone says nothing: <c>ผู้บริหาร</c> · <c>Executive</c></summary>
    public static Label BadgeName(PositionGroup group) => Badges[BadgeColour(group) - 1];
}
