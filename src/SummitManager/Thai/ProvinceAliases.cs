namespace SummitManager.Thai;

/// <summary>Everyday names by province code. Spelling variants that differ only in spaces, dots or tones need no entry.</summary>
internal static class ProvinceAliases
{
    private static readonly Dictionary<string, string[]> ByCode = new(StringComparer.Ordinal)
    {
        ["10"] = ["กทม.", "กรุงเทพฯ", "กรุงเทพมหานครฯ", "บางกอก", "Krung Thep", "Krung Thep Maha Nakhon", "BKK"],
        ["11"] = ["ปากน้ำ"],
        ["14"] = ["อยุธยา", "กรุงเก่า", "Ayutthaya", "Ayudhya"],
        ["20"] = ["Cholburi"],
        ["22"] = ["จันท์", "Chantaburi"],
        ["24"] = ["แปดริ้ว"],
        ["30"] = ["โคราช", "Korat"],
        ["33"] = ["ศรีษะเกษ", "Srisaket"],
        ["34"] = ["อุบล", "อุบลฯ", "Ubon"],
        ["41"] = ["อุดร", "อุดรฯ", "Udon"],
        ["57"] = ["Chiangrai"],
        ["65"] = ["พิษณุโลกสองแคว", "สองแคว", "Pitsanulok"],
        ["71"] = ["กาญจน์", "เมืองกาญจน์"],
        ["72"] = ["สุพรรณ", "สุพรรณฯ", "Suphan"],
        ["74"] = ["มหาชัย"],
        ["75"] = ["แม่กลอง"],
        ["76"] = ["Petchaburi"],
        ["77"] = ["ประจวบ", "ประจวบฯ", "Prachuap"],
        ["80"] = ["นครศรีฯ", "เมืองคอน", "Nakhon Si", "Nakorn Sri Thammarat"],
        ["83"] = ["Puket"],
        ["84"] = ["สุราษฎร์", "สุราษฎร์ฯ", "สุราษธานี", "Surat"],
    };

    public static IReadOnlyList<string> Of(string code) => ByCode.GetValueOrDefault(code) ?? [];
}
