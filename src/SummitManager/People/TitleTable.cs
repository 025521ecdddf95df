using static SummitManager.People.TitleKind;

namespace SummitManager.People;

/// <summary>
/// The titles in use, one line each. Where services share an abbreviation (ร.ต., น.อ., จ.ส.ต.), the first line is what the
/// abbreviation is read as.
/// </summary>
internal static class TitleTable
{
    public static readonly IReadOnlyList<TitleEntry> All =
    [
        Joined(Civil, "นาย", "นาย", "Mr."),
        Joined(Civil, "นางสาว", "น.ส.", "Miss"),
        Joined(Civil, "นาง", "นาง", "Mrs."),
        Joined(Civil, "เด็กชาย", "ด.ช.", "Master"),
        Joined(Civil, "เด็กหญิง", "ด.ญ.", "Miss"),

        Joined(Royal, "หม่อมเจ้า", "ม.จ.", "M.C."),
        Joined(Royal, "หม่อมราชวงศ์", "ม.ร.ว.", "M.R."),
        Joined(Royal, "หม่อมหลวง", "ม.ล.", "M.L."),
        Joined(Royal, "ท่านผู้หญิง", "ท่านผู้หญิง", "Thanphuying"),
        Joined(Royal, "คุณหญิง", "คุณหญิง", "Khunying"),

        Apart(Academic, "ศาสตราจารย์เกียรติคุณ", "ศ.เกียรติคุณ", "Professor Emeritus"),
        Apart(Academic, "ศาสตราจารย์พิเศษ", "ศ.พิเศษ", "Adjunct Prof."),
        Apart(Academic, "ผู้ช่วยศาสตราจารย์", "ผศ.", "Asst. Prof."),
        Apart(Academic, "รองศาสตราจารย์", "รศ.", "Assoc. Prof."),
        Apart(Academic, "ศาสตราจารย์", "ศ.", "Prof."),
        Joined(Academic, "ดร.", "ดร.", "Dr."),
        Joined(Academic, "อาจารย์", "อ.", "Ajarn"),

        Joined(Professional, "นายแพทย์", "นพ.", "Dr."),
        Joined(Professional, "แพทย์หญิง", "พญ.", "Dr."),
        Joined(Professional, "ทันตแพทย์หญิง", "ทพญ.", "Dr."),
        Joined(Professional, "ทันตแพทย์", "ทพ.", "Dr."),
        Joined(Professional, "เภสัชกรหญิง", "ภญ.", "Pharm."),
        Joined(Professional, "เภสัชกร", "ภก.", "Pharm."),
        Joined(Professional, "นายสัตวแพทย์", "น.สพ.", "Dr."),
        Joined(Professional, "สัตวแพทย์หญิง", "สพ.ญ.", "Dr."),
        Joined(Professional, "นักเทคนิคการแพทย์หญิง", "ทนพญ.", "Medical Technologist"),
        Joined(Professional, "นักเทคนิคการแพทย์", "ทนพ.", "Medical Technologist"),

        Apart(Army, "พลเอก", "พล.อ.", "General"),
        Apart(Army, "พลโท", "พล.ท.", "Lieutenant General"),
        Apart(Army, "พลตรี", "พล.ต.", "Major General"),
        Apart(Army, "พลจัตวา", "พล.จ.", "Brigadier General"),
        Apart(Army, "พันเอก", "พ.อ.", "Colonel"),
        Apart(Army, "พันโท", "พ.ท.", "Lieutenant Colonel"),
        Apart(Army, "พันตรี", "พ.ต.", "Major"),
        Apart(Army, "ร้อยเอก", "ร.อ.", "Captain"),
        Apart(Army, "ร้อยโท", "ร.ท.", "Lieutenant"),
        Apart(Army, "ร้อยตรี", "ร.ต.", "Sub Lieutenant"),
        Apart(Army, "จ่าสิบเอก", "จ.ส.อ.", "Master Sergeant First Class"),
        Apart(Army, "จ่าสิบโท", "จ.ส.ท.", "Master Sergeant Second Class"),
        Apart(Army, "จ่าสิบตรี", "จ.ส.ต.", "Master Sergeant Third Class"),
        Apart(Army, "สิบเอก", "ส.อ.", "Sergeant"),
        Apart(Army, "สิบโท", "ส.ท.", "Corporal"),
        Apart(Army, "สิบตรี", "ส.ต.", "Lance Corporal"),
        Apart(Army, "พลทหาร", "พลฯ", "Private"),

        Apart(Navy, "พลเรือเอก", "พล.ร.อ.", "Admiral"),
        Apart(Navy, "พลเรือโท", "พล.ร.ท.", "Vice Admiral"),
        Apart(Navy, "พลเรือตรี", "พล.ร.ต.", "Rear Admiral"),
        Apart(Navy, "พลเรือจัตวา", "พล.ร.จ.", "Commodore"),
        Apart(Navy, "นาวาเอก", "น.อ.", "Captain"),
        Apart(Navy, "นาวาโท", "น.ท.", "Commander"),
        Apart(Navy, "นาวาตรี", "น.ต.", "Lieutenant Commander"),
        Apart(Navy, "เรือเอก", "ร.อ.", "Lieutenant"),
        Apart(Navy, "เรือโท", "ร.ท.", "Lieutenant Junior Grade"),
        Apart(Navy, "เรือตรี", "ร.ต.", "Sub Lieutenant"),
        Apart(Navy, "พันจ่าเอก", "พ.จ.อ.", "Chief Petty Officer First Class"),
        Apart(Navy, "พันจ่าโท", "พ.จ.ท.", "Chief Petty Officer Second Class"),
        Apart(Navy, "พันจ่าตรี", "พ.จ.ต.", "Chief Petty Officer Third Class"),
        Apart(Navy, "จ่าเอก", "จ.อ.", "Petty Officer First Class"),
        Apart(Navy, "จ่าโท", "จ.ท.", "Petty Officer Second Class"),
        Apart(Navy, "จ่าตรี", "จ.ต.", "Petty Officer Third Class"),

        Apart(AirForce, "พลอากาศเอก", "พล.อ.อ.", "Air Chief Marshal"),
        Apart(AirForce, "พลอากาศโท", "พล.อ.ท.", "Air Marshal"),
        Apart(AirForce, "พลอากาศตรี", "พล.อ.ต.", "Air Vice Marshal"),
        Apart(AirForce, "พลอากาศจัตวา", "พล.อ.จ.", "Air Commodore"),
        Apart(AirForce, "นาวาอากาศเอก", "น.อ.", "Group Captain"),
        Apart(AirForce, "นาวาอากาศโท", "น.ท.", "Wing Commander"),
        Apart(AirForce, "นาวาอากาศตรี", "น.ต.", "Squadron Leader"),
        Apart(AirForce, "เรืออากาศเอก", "ร.อ.", "Flight Lieutenant"),
        Apart(AirForce, "เรืออากาศโท", "ร.ท.", "Flying Officer"),
        Apart(AirForce, "เรืออากาศตรี", "ร.ต.", "Pilot Officer"),
        Apart(AirForce, "พันจ่าอากาศเอก", "พ.อ.อ.", "Flight Sergeant First Class"),
        Apart(AirForce, "พันจ่าอากาศโท", "พ.อ.ท.", "Flight Sergeant Second Class"),
        Apart(AirForce, "พันจ่าอากาศตรี", "พ.อ.ต.", "Flight Sergeant Third Class"),
        Apart(AirForce, "จ่าอากาศเอก", "จ.อ.", "Sergeant"),
        Apart(AirForce, "จ่าอากาศโท", "จ.ท.", "Corporal"),
        Apart(AirForce, "จ่าอากาศตรี", "จ.ต.", "Leading Aircraftman"),

        Apart(Police, "พลตำรวจเอก", "พล.ต.อ.", "Police General"),
        Apart(Police, "พลตำรวจโท", "พล.ต.ท.", "Police Lieutenant General"),
        Apart(Police, "พลตำรวจตรี", "พล.ต.ต.", "Police Major General"),
        Apart(Police, "พลตำรวจจัตวา", "พล.ต.จ.", "Police Brigadier General"),
        Apart(Police, "พันตำรวจเอก", "พ.ต.อ.", "Police Colonel"),
        Apart(Police, "พันตำรวจโท", "พ.ต.ท.", "Police Lieutenant Colonel"),
        Apart(Police, "พันตำรวจตรี", "พ.ต.ต.", "Police Major"),
        Apart(Police, "ร้อยตำรวจเอก", "ร.ต.อ.", "Police Captain"),
        Apart(Police, "ร้อยตำรวจโท", "ร.ต.ท.", "Police Lieutenant"),
        Apart(Police, "ร้อยตำรวจตรี", "ร.ต.ต.", "Police Sub Lieutenant"),
        Apart(Police, "ดาบตำรวจ", "ด.ต.", "Police Senior Sergeant Major"),
        Apart(Police, "จ่าสิบตำรวจ", "จ.ส.ต.", "Police Sergeant Major"),
        Apart(Police, "สิบตำรวจเอก", "ส.ต.อ.", "Police Sergeant"),
        Apart(Police, "สิบตำรวจโท", "ส.ต.ท.", "Police Corporal"),
        Apart(Police, "สิบตำรวจตรี", "ส.ต.ต.", "Police Lance Corporal"),
        Apart(Police, "พลตำรวจ", "พลฯ", "Police Private"),

        Joined(Religious, "พระครู", "พระครู", "Phra Khru"),
        Joined(Religious, "พระมหา", "พระมหา", "Phra Maha"),
        Joined(Religious, "พระอาจารย์", "พระอาจารย์", "Phra Ajarn"),
        Joined(Religious, "พระอธิการ", "พระอธิการ", "Phra Athikan"),
        Joined(Religious, "พระปลัด", "พระปลัด", "Phra Palat"),
        Joined(Religious, "พระสมุห์", "พระสมุห์", "Phra Samu"),
        Joined(Religious, "พระใบฎีกา", "พระใบฎีกา", "Phra Baidika"),
        Joined(Religious, Phra, Phra, "Phra"),
        Joined(Religious, "สามเณร", "สามเณร", "Samanera"),
        Joined(Religious, "แม่ชี", "แม่ชี", "Mae Chi"),

        Apart(Honorific, "ฯพณฯ", "ฯพณฯ", "H.E."),

        Apart(Foreign, "H.E.", "H.E.", "H.E."),
        Apart(Foreign, "Mr.", "Mr.", "Mr."),
        Apart(Foreign, "Mrs.", "Mrs.", "Mrs."),
        Apart(Foreign, "Ms.", "Ms.", "Ms."),
        Apart(Foreign, "Miss", "Miss", "Miss"),
        Apart(Foreign, "Assoc. Prof.", "Assoc. Prof.", "Assoc. Prof."),
        Apart(Foreign, "Asst. Prof.", "Asst. Prof.", "Asst. Prof."),
        Apart(Foreign, "Professor", "Prof.", "Prof."),
        Apart(Foreign, "Dr.", "Dr.", "Dr."),
    ];

    private static readonly HashSet<string> Shared =
        [.. All.GroupBy(entry => entry.ShortForm, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];

    public const string Phra = "พระ";

    /// <summary>More than one service uses this abbreviation, so it cannot be spelled out.</summary>
    public static bool IsShared(string shortForm) => Shared.Contains(shortForm);

    private static TitleEntry Joined(TitleKind kind, string longForm, string shortForm, string english) =>
        new(kind, longForm, shortForm, english, Joins: true);

    private static TitleEntry Apart(TitleKind kind, string longForm, string shortForm, string english) =>
        new(kind, longForm, shortForm, english, Joins: false);
}
