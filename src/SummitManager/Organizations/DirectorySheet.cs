using SummitManager.Documents.Spreadsheets;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>The columns of a directory's sheet, how a row of it is read, and the template to begin with.</summary>
public static class DirectorySheet
{
    private const int CodeLength = 8;
    private const int TaxIdLength = 13;
    internal const string Code = nameof(OrganizationForm.OfficialCode);
    internal const string Successor = nameof(OrganizationForm.SuccessorId);
    private const string Postcode = "Postcode";

    /// <summary>What people write above the columns; the first is what the template writes.</summary>
    internal static readonly IReadOnlyList<SheetHeading> Headings =
    [
        new(Code, ["รหัส", "รหัสหน่วยงาน", "รหัส อปท", "รหัส อปท.", "code", "official code"]),
        new(nameof(OrganizationForm.Kind), ["ชนิด", "ชนิดหน่วยงาน", "ประเภท", "ประเภท อปท", "kind", "type"]),
        new(nameof(OrganizationForm.NameTh), ["ชื่อ", "ชื่อหน่วยงาน", "ชื่อ อปท", "หน่วยงาน", "name", "organisation", "organization"], Needed: true),
        new(nameof(OrganizationForm.NameEn), ["ชื่อภาษาอังกฤษ", "ชื่ออังกฤษ", "english name", "name in english"]),
        new(nameof(OrganizationForm.District), ["อำเภอ", "อำเภอ/เขต", "อำเภอหรือเขต", "เขต", "district"]),
        new(nameof(OrganizationForm.ProvinceCode), ["จังหวัด", "province"]),
        new(nameof(OrganizationForm.Address), ["ที่อยู่", "address"]),
        new(Postcode, ["รหัสไปรษณีย์", "ไปรษณีย์", "postcode", "zip"]),
        new(nameof(OrganizationForm.TaxId), ["เลขประจำตัวผู้เสียภาษี", "เลขผู้เสียภาษี", "tax id", "tax number"]),
        new(nameof(OrganizationForm.Branch), ["สาขา", "branch"]),
        new(nameof(OrganizationForm.Mail), ["อีเมล", "อีเมลสารบรรณ", "อีเมล์", "e-mail", "email", "mail"]),
        new(nameof(OrganizationForm.ValidFrom), ["ตั้งแต่", "วันที่จัดตั้ง", "valid from"]),
        new(nameof(OrganizationForm.ValidTo), ["ถึง", "วันที่สิ้นสภาพ", "valid to"]),
        new(Successor, ["รหัสผู้สืบต่อ", "รหัสหน่วยงานที่สืบต่อ", "successor", "successor code"]),
    ];

    /// <summary>The row as a form that <see cref="OrganizationForm.Read"/> checks. What a spreadsheet program does to numbers is put right.</summary>
    internal static OrganizationForm FormOf(TableRow row)
    {
        var kind = KindOf(row[nameof(OrganizationForm.Kind)]) ?? OrganizationKinds.FromDlaCode(CodeOf(row[Code]));
        return new OrganizationForm
        {
            Kind = kind,
            NameTh = FullName(row[nameof(OrganizationForm.NameTh)], kind),
            NameEn = row[nameof(OrganizationForm.NameEn)],
            OfficialCode = CodeOf(row[Code]),
            District = row[nameof(OrganizationForm.District)],
            ProvinceCode = row[nameof(OrganizationForm.ProvinceCode)],
            Address = AddressOf(row[nameof(OrganizationForm.Address)], row[Postcode]),
            TaxId = TaxIdOf(row[nameof(OrganizationForm.TaxId)]),
            Branch = row[nameof(OrganizationForm.Branch)],
            Mail = row[nameof(OrganizationForm.Mail)],
            ValidFrom = row[nameof(OrganizationForm.ValidFrom)],
            ValidTo = row[nameof(OrganizationForm.ValidTo)],
        };
    }

    /// <summary>True when something stands in the kind's column that is no kind of ours.</summary>
    internal static bool HasUnknownKind(TableRow row) => row[nameof(OrganizationForm.Kind)] is { Length: > 0 } typed && KindOf(typed) is null;

    /// <summary>A code that was taken for a number has lost its zero.</summary>
    internal static string CodeOf(string typed)
    {
        var code = ThaiText.FoldDigits(typed).Replace(" ", "", StringComparison.Ordinal);
        return code.Length == CodeLength - 1 && code.All(char.IsAsciiDigit) ? "0" + code : code;
    }

    /// <summary>A workbook with the headings and a few made-up bodies.</summary>
    public static async Task<byte[]> TemplateAsync(CancellationToken ct)
    {
        var layout = new SheetLayout<string[]>("ทำเนียบหน่วยงาน", Language.Thai);
        for (var i = 0; i < Headings.Count; i++)
        {
            var column = i;
            layout.Text(Headings[i].Names[0], row => row[column]);
        }
        using var file = new MemoryStream();
        await using (var xlsx = new XlsxWriter(file))
        {
            await xlsx.AddAsync(layout, Sample.ToAsyncEnumerable(), ct);
            await xlsx.CompleteAsync(ct);
        }
        return file.ToArray();
    }

    /// <summary>Fictional, as the demo's people are.</summary>
    private static readonly string[][] Sample =
    [
        ["06999901", "อบต.", "ดอนสมมติ", "Don Sommut SAO", "เมือง", "เชียงราย", "9 หมู่ 1 ต.ดอนสมมติ อ.เมือง จ.เชียงราย", "57000", "", "00000", "saraban@donsommut.example", "", "", ""],
        ["05999902", "เทศบาลตำบล", "เทศบาลตำบลทุ่งตัวอย่าง", "", "แม่จัน", "เชียงราย", "1 ถนนตัวอย่าง อ.แม่จัน จ.เชียงราย", "57110", "", "", "", "1 ต.ค. 2555", "", ""],
        ["06999903", "อบต.", "ทุ่งตัวอย่าง", "", "แม่จัน", "เชียงราย", "", "", "", "", "", "", "30 ก.ย. 2555", "05999902"],
        ["02999904", "อบจ.", "องค์การบริหารส่วนจังหวัดสมมติ", "", "", "สงขลา", "", "90000", "", "", "", "", "", ""],
        ["", "ส่วนราชการ", "สำนักงานตัวอย่างแห่งชาติ", "", "", "กรุงเทพมหานคร", "", "", "", "", "", "", "", ""],
    ];

    private static readonly Dictionary<string, OrganizationKind> KindWords = OrganizationKinds.All
        .SelectMany(k => new[] { k.Name.Thai, k.Name.English, k.ShortName.Thai, k.ShortName.English, k.Kind.ToString() }, (k, word) => (Word: Folded(word), k.Kind))
        .DistinctBy(x => x.Word).ToDictionary(x => x.Word, x => x.Kind, StringComparer.Ordinal);

    private static OrganizationKind? KindOf(string typed) => typed.Length > 0 && KindWords.TryGetValue(Folded(typed), out var kind) ? kind : null;

    private static string Folded(string text) => ThaiText.SearchText(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Lists write <c>แม่ยาว</c> or <c>อบต.แม่ยาว</c>; the directory bears the full name.</summary>
    private static string FullName(string name, OrganizationKind? kind)
    {
        if (OrganizationKinds.Split(name) is { } split)
            return split.Place.Length == 0 ? name : OrganizationKinds.Of(split.Kind).Name.Thai + split.Place;
        return kind is { } known && OrganizationKinds.IsLocalAuthority(known) && name.Length > 0 ? OrganizationKinds.Of(known).Name.Thai + name : name;
    }

    private static string AddressOf(string address, string postcode) =>
        address.Length == 0 || postcode.Length == 0 || address.Contains(postcode, StringComparison.Ordinal) ? address : $"{address} {postcode}";

    /// <summary>A tax number that was taken for a number has lost its zero; the check digit tells whether that is so.</summary>
    private static string TaxIdOf(string typed)
    {
        var digits = ThaiText.FoldDigits(typed);
        return digits.Length == TaxIdLength - 1 && ThaiId.Parse("0" + digits) is { } id ? id.Digits : digits;
    }
}
