namespace SummitManager.People;

/// <summary>The nine groups positions are counted in; the exact title is kept as free text beside it.</summary>
public enum PositionGroup
{
    /// <summary>นายก, รองนายก, ที่ปรึกษา, เลขานุการนายก</summary>
    LocalExecutive = 1,

    /// <summary>ประธานสภา, สมาชิกสภา</summary>
    Council = 2,

    /// <summary>ปลัด, รองปลัด</summary>
    LocalAdministrator = 3,

    /// <summary>ผู้อำนวยการกอง, หัวหน้าฝ่าย</summary>
    LocalDirector = 4,

    /// <summary>ประเภทวิชาการและทั่วไป</summary>
    LocalOfficial = 5,

    /// <summary>พนักงานจ้าง, ลูกจ้าง</summary>
    Employee = 6,

    /// <summary>ผู้ว่าราชการจังหวัด, นายอำเภอ, อธิบดี</summary>
    StateOfficial = 7,

    /// <summary>กำนัน, ผู้ใหญ่บ้าน</summary>
    VillageLeader = 8,

    /// <summary>เอกชน, นักวิชาการ, สื่อ, ต่างประเทศ</summary>
    External = 9,
}
