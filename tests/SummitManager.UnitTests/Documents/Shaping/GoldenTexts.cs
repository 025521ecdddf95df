using SummitManager.Data.Demo;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>The texts of the golden files, made when they are renewed. The files hold them too: tests read them there.</summary>
internal static class GoldenTexts
{
    private static readonly string[] Consonants = [.. Enumerable.Range(0x0E01, 46).Select(c => ((char)c).ToString())];
    private static readonly string[] Vowels = ["", "ั", "ิ", "ี", "ึ", "ื", "็", "ํ", "ุ", "ู", "ฺ"];
    private static readonly string[] Signs = ["", "่", "้", "๊", "๋", "์", "๎"];
    private static readonly string[] Endings = ["", "า", "ำ"];

    /// <summary>Every consonant with every vowel, sign and ending; with vowels before it; typed in the wrong order; and too much at once.</summary>
    public static IEnumerable<string> Clusters() =>
    [
        .. from c in Consonants from vowel in Vowels from sign in Signs from ending in Endings select c + vowel + sign + ending,
        .. from before in "เแโใไ" from c in Consonants from sign in Signs[..5] from end in new[] { "", "ะ", "าะ" } select before + c + sign + end,
        .. from c in Consonants from vowel in Vowels[1..] from sign in Signs[1..5] select c + sign + vowel,
        .. from c in Consonants from much in new[] { "่่", "ี่้", "้ำำ", "ฺุ้", "ัํ้", "่ิ์" } select c + much,
    ];

    public static IEnumerable<string> Names() => People().Concat(Places()).Concat(Others()).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> People()
    {
        string[] known = ["กิตติศักดิ์ ศรีสุริยะธาดา", "น้ำทิพย์ ป้องกันภัย", "ญาณี ฎีกาฐานทัพ", "สมชาย ใจดี", "มาลี มาช้า"];
        var demo = new DemoNames(new DemoDice(4));
        var made = Enumerable.Range(0, 250).Select(_ => demo.Thai()).Concat(DemoNames.Foreigners.Select(guest => guest.Name));
        return known.Concat(made.Select(name => $"{name.Title}{(name.Title?.EndsWith('.') == true ? " " : "")}{name.Given} {name.Family}"))
            .Concat(TitleTable.All.SelectMany(title => new[] { title.LongForm, title.ShortForm, title.English }));
    }

    private static IEnumerable<string> Places()
    {
        var places = new DemoPlaces(new DemoDice(44), DateTimeOffset.UnixEpoch);
        var authorities = Enumerable.Range(0, 100).Select(_ => places.Next()).SelectMany(place => new[] { place.NameTh, place.NameEn ?? "" });
        var kinds = OrganizationKinds.All.SelectMany(kind => new[] { kind.Name.Thai, kind.ShortName.Thai, kind.Name.English });
        return Provinces.All.SelectMany(province => new[] { province.FullName.Thai, province.FullName.English })
            .Concat(kinds).Concat(authorities).Where(name => name.Length > 0);
    }

    /// <summary>Kerning, accents in both spellings, digits, both scripts in one line, what is not seen.</summary>
    private static IEnumerable<string> Others() =>
    [
        "AVATAR Tokyo, Wójcik & Sørensen", "To. Ta, Yo; We: LT \"P.\" 'f'", "Ångström Ünïted Çelik Łódź Ñandú Žižek", "A\u030Angstro\u0308m e\u0301te\u0301 n\u0303 c\u0327 s\u0323\u0307",
        "Nguyễn Thị Hồng Ấn", "Nguye\u0302\u0303n Thi\u0323 Ho\u0302\u0300ng", "office affix flag ﬁ ﬂ", "1⁄2 3⁄4 12⁄345", "S\u0331t J\u0301 q\u0303\u0301",
        "วันที่ ๒๖ พฤศจิกายน พ.ศ. ๒๕๖๙", "เลขที่ มท ๐๘๑๐.๗/ว ๑๒๓๔", "๑,๒๓๔.๕๖ บาท (฿1,234.56)", "ก.ไก่ - ฮ.นกฮูก ฯลฯ", "ฯพณฯ นายกรัฐมนตรี", "เด็ก ๆ และอื่น ๆ", "๏ อารัมภบท ๚ะ๛",
        "อบต.ท่าข้าม (Tha Kham SAO)", "Summit 2026 ที่ Hall A ชั้น 2", "ห้อง B-12/3 โซน VIP", "นาย A. B. ใจดี Jr.", "ผู้แทนจาก UNDP และ ASEAN ครั้งที่ 12",
        "ก\u200Bข\u200C่\u200Dค", "กา\u2060รณ์\uFE0F", "คุณ\u00A0ใจดี\u2009a\u202Fb\u3000c", "co\u00ADoperate f\u200Ci f\u200Di", "พระบาทสมเด็จพระปรมินทรมหาภูมิพลอดุลยเดช", "ปฏิฏฐิติ์ ญู ฐู ฎุ ฏู ฬิ๋",
        "ก" + new string('้', 12) + "า", "น้ำำ้ ปํ้า กุ์ ธัญญ์ ป้ำฝั้ ฬี่ฟี้", "\u0E49เริ่มด้วยวรรณยุกต์", "😀 สวัสดี 中文 Привет", "( ก ) [ ข ] “ค” ‘ง’ « d »", "บริษัท ตัวอย่าง จำกัด (มหาชน)", "example@summit.example.go.th",
    ];
}
