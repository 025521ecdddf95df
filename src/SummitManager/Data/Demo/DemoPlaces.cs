using SummitManager.Organizations;
using SummitManager.Thai;

namespace SummitManager.Data.Demo;

/// <summary>Authorities of made-up subdistricts, spread evenly over the 76 provinces.</summary>
internal sealed class DemoPlaces(DemoDice dice, DateTimeOffset now)
{
    private static readonly (string Thai, string English)[] Starts =
    [
        ("ดอน", "Don"), ("หนอง", "Nong"), ("ท่า", "Tha"), ("โคก", "Khok"), ("ห้วย", "Huai"), ("คลอง", "Khlong"), ("บึง", "Bueng"), ("นา", "Na"), ("วัง", "Wang"), ("โนน", "Non"), ("ป่า", "Pa"), ("เขา", "Khao"), ("ทุ่ง", "Thung"), ("บ้าน", "Ban"),
    ];

    private static readonly (string Thai, string English)[] Ends =
    [
        ("แก้วใส", "Kaeo Sai"), ("ขวัญข้าว", "Khwan Khao"), ("จันทร์หอม", "Chan Hom"), ("ดาวเรือง", "Dao Rueang"), ("ตะวันฉาย", "Tawan Chai"), ("ใบบุญ", "Bai Bun"), ("ปีกทอง", "Pik Thong"), ("ฝันดี", "Fan Di"), ("ฟ้าครามใส", "Fa Khram Sai"),
        ("มะลิวัลย์", "Maliwan"), ("เมฆขาว", "Mek Khao"), ("รวงทองคำ", "Ruang Thong Kham"), ("รุ้งงาม", "Rung Ngam"), ("ลมโชย", "Lom Choi"), ("สายธาร", "Sai Than"), ("หมอกหวาน", "Mok Wan"), ("หิ่งห้อยน้อย", "Hinghoi Noi"), ("อ้อยทิพย์", "Oi Thip"),
    ];

    private readonly IReadOnlyList<Province> _provinces = dice.Shuffle(Provinces.All.Where(p => !p.IsBangkok));
    private readonly HashSet<(string, string)> _used = [];
    private int _next;

    public Organization Next()
    {
        var province = _provinces[_next++ % _provinces.Count];
        (string Thai, string English) place;
        do
        {
            var (start, end) = (dice.Pick(Starts), dice.Pick(Ends));
            place = (start.Thai + end.Thai, $"{start.English} {end.English}");
        }
        while (!_used.Add((province.Code, place.Thai)));

        var kind = OrganizationKinds.Of(dice.Chance(88) ? OrganizationKind.Sao : OrganizationKind.SubdistrictMunicipality);
        var district = province.CapitalDistrict?.Thai;
        return Organization.Create(new OrganizationDetails(null, kind.Kind, kind.Name.Thai + place.Thai, $"{place.English} {kind.Name.English}", null, district, province.Code), now);
    }
}
