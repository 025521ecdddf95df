namespace SummitManager.Thai;

/// <summary>Names of months and weekdays: own tables, so that no ICU update changes what a certificate prints.</summary>
internal static class ThaiMonths
{
    public static readonly string[] ThaiLong =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    public static readonly string[] ThaiShort =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    public static readonly string[] EnglishLong =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static readonly string[] ThaiWeekdays = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];

    public static readonly string[] ThaiWeekdaysShort = ["อา.", "จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส."];

    private static readonly Dictionary<string, int> ByName = Build();

    public static string EnglishShort(int month) => EnglishLong[month - 1][..3];

    /// <summary>The month 1-12 that a name means, or null. Knows full, short and spoken forms and the common misspelling กรกฏาคม.</summary>
    public static int? Find(string name) => ByName.TryGetValue(Key(name), out var month) ? month : null;

    private static Dictionary<string, int> Build()
    {
        Dictionary<string, int> names = new(StringComparer.Ordinal) { [Key("กรกฏาคม")] = 7, [Key("กรกฏา")] = 7, ["sept"] = 9 };
        for (var month = 1; month <= 12; month++)
        {
            names[Key(ThaiLong[month - 1])] = month;
            names[Key(ThaiShort[month - 1])] = month;
            names[Key(EnglishLong[month - 1])] = month;
            names[Key(EnglishShort(month))] = month;
            names[Key(Spoken(ThaiLong[month - 1]))] = month;
        }

        return names;
    }

    /// <summary>People say and type ธันวา, กุมภา.</summary>
    private static string Spoken(string month)
    {
        var suffix = Array.Find(["คม", "ยน", "พันธ์"], ending => month.EndsWith(ending, StringComparison.Ordinal));
        return month[..^(suffix?.Length ?? 0)];
    }

    private static string Key(string name) => ThaiText.SearchText(name).Replace(" ", "", StringComparison.Ordinal);
}
