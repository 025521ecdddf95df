namespace SummitManager.People;

/// <summary>Words that begin an office or a body, never a name: what stands in a name column by mistake (FR-28).</summary>
internal static class PositionWords
{
    private static readonly string[] NaiOffices =
        ["นายอำเภอ", "นายทะเบียน", "นายช่าง", "นายด่าน", "นายตำรวจ", "นายทหาร", "นายสถานี", "นายไปรษณีย์", "นายแพทย์สาธารณสุข", "นายแพทย์ชำนาญการ", "นายแพทย์เชี่ยวชาญ"];

    private static readonly string[] AfterNayok =
    [
        " ", "ฯ", "กิตติมศักดิ์", "รัฐมนตรี", "เทศ", "องค์การ", "องค์กร", "อบ", "อ.บ", "สมาคม", "เมือง", "สภา", "เหล่ากาชาด",
        "สโมสร", "พุทธ", "ยุว", "ทต", "ทม", "ทน", "คนที่",
    ];

    private static readonly string[] Openings =
    [
        "นายก", "รองนายก", "อดีต", "ปลัด", "รองปลัด", "ประธาน", "รองประธาน", "ผู้อำนวยการ", "รองผู้อำนวยการ", "ผู้ว่า", "รองผู้ว่า",
        "ผู้แทน", "ผู้ใหญ่บ้าน", "ผู้ช่วย", "ผู้จัดการ", "กำนัน", "สมาชิก", "เลขา", "รองเลขา", "หัวหน้า", "อธิบดี", "รองอธิบดี", "รัฐมนตรี",
        "ที่ปรึกษา", "คณะ", "นักวิชาการ", "นักวิเคราะห์", "นักทรัพยากร", "นักบริหาร", "เจ้าพนักงาน", "เจ้าหน้าที่", "ท้องถิ่นจังหวัด", "ท้องถิ่นอำเภอ",
        "ว่าที่", "รักษาราชการ", "ปฏิบัติ", "เทศบาล", "องค์การ", "สมาคม", "สำนักงาน", "กระทรวง", "บริษัท", "มหาวิทยาลัย", "จังหวัด", "อำเภอ", "ตำบล",
        .. NaiOffices,
    ];

    /// <summary>The text is an office that only looks like นาย and a name: นายกเทศมนตรี, นายอำเภอ. นายกฤษณะ is not.</summary>
    public static bool IsOfficeOfNai(string text) =>
        StartsWithAny(text, NaiOffices)
        || (text.StartsWith("นายก", StringComparison.Ordinal) && (text.Length == 4 || StartsWithAny(text[4..], AfterNayok)));

    /// <summary>The word begins an office or a body.</summary>
    public static bool Begins(string word) => StartsWithAny(word, Openings);

    private static bool StartsWithAny(string text, string[] openings) =>
        Array.Exists(openings, opening => text.StartsWith(opening, StringComparison.Ordinal));
}
