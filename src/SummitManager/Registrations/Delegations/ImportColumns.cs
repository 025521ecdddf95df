using SummitManager.Documents.Spreadsheets;

namespace SummitManager.Registrations.Delegations;

/// <summary>Columns of a list of many delegations: whose, who answers for it, and one person a row.</summary>
internal static class ImportColumns
{
    public const string Organization = "Organization";
    public const string Code = "OfficialCode";
    public const string Kind = "Kind";
    public const string District = "District";
    public const string Province = "ProvinceCode";
    public const string ContactName = nameof(Delegation.ContactName);
    public const string ContactPhone = nameof(Delegation.ContactPhone);
    public const string ContactEmail = nameof(Delegation.ContactEmail);
    public const string Type = "TypeId";

    /// <summary>In the order of our template.</summary>
    public static readonly IReadOnlyList<SheetHeading> All =
    [
        new(Code, ["รหัส อปท.", "รหัสหน่วยงาน", "รหัส อปท. 8 หลัก", "รหัส", "code", "authority code"]),
        new(Organization, ["หน่วยงาน", "ชื่อหน่วยงาน", "อปท.", "ชื่อ อปท.", "ชื่อองค์กรปกครองส่วนท้องถิ่น", "องค์กรปกครองส่วนท้องถิ่น", "สังกัด", "organisation", "organization", "authority"]),
        new(Kind, ["ชนิดหน่วยงาน", "ประเภทหน่วยงาน", "ประเภท อปท.", "kind"]),
        new(District, ["อำเภอ", "อำเภอ/เขต", "district"]),
        new(Province, ["จังหวัด", "province"]),
        .. PersonCells.Headings,
        new(ContactName, ["ผู้ประสานงาน", "ชื่อผู้ประสานงาน", "coordinator", "contact"]),
        new(ContactPhone, ["โทรศัพท์ผู้ประสานงาน", "เบอร์โทรผู้ประสานงาน", "เบอร์ผู้ประสานงาน", "coordinator phone", "contact phone"]),
        new(ContactEmail, ["อีเมลผู้ประสานงาน", "อีเมล์ผู้ประสานงาน", "coordinator email", "contact email"]),
        new(Type, ["ประเภทการลงทะเบียน", "ประเภทผู้เข้าร่วม", "ประเภท", "registration type", "type"]),
    ];
}
