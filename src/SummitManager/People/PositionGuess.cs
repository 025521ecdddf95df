using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>Which group a written position counts as, by the words it begins with. For lists that name positions only; a person may choose otherwise.</summary>
public static class PositionGuess
{
    /// <summary>Longer openings stand before shorter ones of another group: a deputy mayor's secretary is not the clerk.</summary>
    private static readonly (string Opening, PositionGroup Group)[] Openings =
    [
        ("เลขานุการสภา", PositionGroup.Council),
        ("ที่ปรึกษานายก", PositionGroup.LocalExecutive), ("เลขานุการนายก", PositionGroup.LocalExecutive), ("เลขานายก", PositionGroup.LocalExecutive),
        ("นายอำเภอ", PositionGroup.StateOfficial), ("ปลัดอำเภอ", PositionGroup.StateOfficial), ("ปลัดจังหวัด", PositionGroup.StateOfficial), ("ปลัดกระทรวง", PositionGroup.StateOfficial),
        ("ผู้ว่าราชการ", PositionGroup.StateOfficial), ("รองผู้ว่าราชการ", PositionGroup.StateOfficial), ("อธิบดี", PositionGroup.StateOfficial), ("รองอธิบดี", PositionGroup.StateOfficial),
        ("ท้องถิ่นจังหวัด", PositionGroup.StateOfficial), ("ท้องถิ่นอำเภอ", PositionGroup.StateOfficial),
        ("นายกสมาคม", PositionGroup.External), ("นายก", PositionGroup.LocalExecutive), ("รองนายก", PositionGroup.LocalExecutive),
        ("ประธานสภา", PositionGroup.Council), ("รองประธานสภา", PositionGroup.Council), ("สมาชิกสภา", PositionGroup.Council), ("ส.อบต", PositionGroup.Council), ("ส.อบจ", PositionGroup.Council),
        ("ส.ท.", PositionGroup.Council), ("สท.", PositionGroup.Council), ("ส.อบ.ต", PositionGroup.Council),
        ("ปลัด", PositionGroup.LocalAdministrator), ("รองปลัด", PositionGroup.LocalAdministrator),
        ("ผู้อำนวยการ", PositionGroup.LocalDirector), ("รองผู้อำนวยการ", PositionGroup.LocalDirector), ("ผอ.", PositionGroup.LocalDirector), ("หัวหน้า", PositionGroup.LocalDirector), ("รักษาการผู้อำนวยการ", PositionGroup.LocalDirector),
        ("พนักงานจ้าง", PositionGroup.Employee), ("ลูกจ้าง", PositionGroup.Employee), ("พนักงานขับรถ", PositionGroup.Employee), ("คนขับรถ", PositionGroup.Employee), ("ผู้ช่วยเจ้าพนักงาน", PositionGroup.Employee), ("ผู้ช่วยนัก", PositionGroup.Employee), ("คนงาน", PositionGroup.Employee), ("ภารโรง", PositionGroup.Employee),
        ("กำนัน", PositionGroup.VillageLeader), ("ผู้ใหญ่บ้าน", PositionGroup.VillageLeader), ("สารวัตรกำนัน", PositionGroup.VillageLeader), ("ผู้ช่วยผู้ใหญ่บ้าน", PositionGroup.VillageLeader),
        ("นักวิชาการ", PositionGroup.LocalOfficial), ("เจ้าพนักงาน", PositionGroup.LocalOfficial), ("นักวิเคราะห์", PositionGroup.LocalOfficial), ("นักจัดการ", PositionGroup.LocalOfficial), ("นักทรัพยากร", PositionGroup.LocalOfficial), ("นายช่าง", PositionGroup.LocalOfficial), ("วิศวกร", PositionGroup.LocalOfficial), ("นิติกร", PositionGroup.LocalOfficial), ("นักพัฒนาชุมชน", PositionGroup.LocalOfficial),
    ];

    /// <summary>Null when the words say nothing of it.</summary>
    public static PositionGroup? Of(string? position)
    {
        var text = ThaiText.Normalize(position);
        return Openings.Where(o => text.StartsWith(o.Opening, StringComparison.Ordinal)).Select(o => (PositionGroup?)o.Group).FirstOrDefault();
    }
}
