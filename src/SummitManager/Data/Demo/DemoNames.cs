using SummitManager.People;

namespace SummitManager.Data.Demo;

/// <summary>Made-up people with plausible names. Any likeness to a real person is chance.</summary>
internal sealed class DemoNames(DemoDice dice)
{
    private static readonly string[] Men =
    [
        "กฤษดา", "กิตติพงศ์", "เกรียงไกร", "ขจรศักดิ์", "คมสัน", "จักรพันธ์", "จีรวัฒน์", "เฉลิมชัย", "ชัยวัฒน์", "ชูชาติ", "ณัฐพล", "ณรงค์", "ดำรง", "เดชา", "ถาวร", "ทวีศักดิ์", "ธนากร", "ธีรพงษ์",
        "นพดล", "นิคม", "บรรจง", "บุญเลิศ", "ประเสริฐ", "ประวิทย์", "ปรีชา", "พงศกร", "พิชัย", "ไพโรจน์", "ภาณุพงศ์", "มานพ", "มนตรี", "ยุทธนา", "รังสรรค์", "ฤทธิชัย", "วรพจน์", "วิชัย", "วีระ", "ศักดา",
        "สมชาย", "สมศักดิ์", "สุรชัย", "สุเทพ", "เสกสรรค์", "อดิศักดิ์", "อนุชา", "อภิชาติ", "อำนาจ", "เอกชัย",
    ];

    private static readonly string[] Women =
    [
        "กนกวรรณ", "กรรณิการ์", "กัลยา", "เกศินี", "จันทร์เพ็ญ", "จิราภรณ์", "จุฑามาศ", "ชลธิชา", "ชุติมา", "ฐิติมา", "ณัฐธิดา", "ดวงใจ", "ทัศนีย์", "ธัญญา", "นภาพร", "นงลักษณ์", "น้ำฝน", "บุษบา", "ปราณี", "ปิยะดา",
        "พรทิพย์", "เพ็ญศรี", "ภัทรา", "มณีรัตน์", "มาลี", "ยุพิน", "รัตนา", "รุ่งนภา", "ลัดดา", "วรรณา", "วาสนา", "วิไลวรรณ", "ศิริพร", "สมหญิง", "สุกัญญา", "สุนิสา", "สุภาพร", "อรทัย", "อัญชลี", "อุไรวรรณ",
    ];

    private static readonly string[] FamilyStarts =
    [
        "กิตติ", "แก้ว", "คำ", "จันทร์", "ชัย", "ชื่น", "ดวง", "ทอง", "ธรรม", "นาค", "บุญ", "ปัญญา", "พงษ์", "พรหม", "เพชร", "มณี", "มาลา", "ยอด", "รัตน์", "เลิศ", "วงศ์", "ศรี", "สาย", "สิงห์", "สุข", "แสง", "อินทร์", "อุดม",
    ];

    private static readonly string[] FamilyEnds =
    [
        "กุลวัฒน์", "เกษมสุข", "คงมั่น", "งามตา", "เจริญผล", "ใจซื่อ", "ชมสวน", "ดีพร้อม", "ตั้งจิต", "ทรัพย์มาก", "ธาราทิพย์", "นาสวย", "บานเย็น", "ประดับไพร", "ผาสุกใจ", "พฤกษา", "ภูผางาม", "มั่งมีศรี", "ยืนนาน",
        "รักถิ่น", "ร่มเย็นใจ", "ละไมพร", "วัฒนพร", "ศิลาทอง", "สมานใจ", "แสนสบาย", "หอมไกล", "อยู่เย็น", "อิ่มใจ", "เอื้ออารี",
    ];

    private static readonly (string? Title, int Weight)[] MenTitles =
    [
        ("นาย", 800), (null, 40), ("ดร.", 20), ("ว่าที่ร้อยตรี", 30), ("จ่าสิบเอก", 20), ("สิบเอก", 10), ("ร้อยตำรวจตรี", 12), ("ดาบตำรวจ", 14), ("พันจ่าอากาศเอก", 8), ("พันตำรวจโท", 6), ("พันเอก", 4), ("ผู้ช่วยศาสตราจารย์ ดร.", 6), ("รองศาสตราจารย์ ดร.", 2), ("ว่าที่ร้อยตรี ดร.", 2),
    ];

    private static readonly (string? Title, int Weight)[] WomenTitles =
    [
        ("นาง", 450), ("นางสาว", 450), (null, 40), ("ดร.", 22), ("ว่าที่ร้อยตรีหญิง", 10), ("ผู้ช่วยศาสตราจารย์ ดร.", 6), ("สิบตำรวจเอกหญิง", 6), ("แพทย์หญิง", 3),
    ];

    /// <summary>Somebody from a Thai authority; some have no title, some an academic one, some a rank.</summary>
    public PersonName Thai()
    {
        var man = dice.Chance(58);
        return new PersonName
        {
            Title = man ? dice.Pick(MenTitles) : dice.Pick(WomenTitles),
            Given = dice.Pick(man ? Men : Women),
            Family = dice.Pick(FamilyStarts) + dice.Pick(FamilyEnds),
        };
    }

    /// <summary>Guests from abroad, in their own letters and their own order.</summary>
    public static readonly IReadOnlyList<(PersonName Name, string Organization, string Position)> Foreigners =
    [
        (new PersonName { Title = "Mr.", Given = "Haruto", Family = "Tanabe", Order = NameOrder.FamilyFirst }, "Midorikawa Town Office (fictional), Japan", "Head of Planning"),
        (new PersonName { Title = "Ms.", Given = "Yui", Family = "Kawanishi", Order = NameOrder.FamilyFirst }, "Midorikawa Town Office (fictional), Japan", "Interpreter"),
        (new PersonName { Title = "Dr.", Given = "Astrid", Family = "Lindqvist" }, "Nordvik Municipality (fictional), Sweden", "Digital Officer"),
        (new PersonName { Title = "Mr.", Given = "Somphone", Family = "Vongxay" }, "Ban Mai District Office (fictional), Lao PDR", "District Officer"),
        (new PersonName { Title = "Ms.", Given = "Le Thi", Family = "Hoa An", Order = NameOrder.FamilyFirst }, "Song Xanh Commune (fictional), Viet Nam", "Vice Chair"),
        (new PersonName { Given = "Wirawan" }, "Desa Contoh (fictional), Indonesia", "Village Head"),
    ];
}
