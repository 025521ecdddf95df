using System.Globalization;
using SummitManager.Agenda;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Press;

/// <summary>The Thai half of <see cref="PressDraft"/>.</summary>
internal static class ThaiDraft
{
    private const int AllProvinces = 76;

    public static string Title(PressFacts f)
    {
        var who = f.Opening?.Chairs is [var chair, ..] ? Titled(chair) : null;
        if (who is not null)
            return f.HasBegun ? $"{who} เป็นประธานเปิด{Glued(f.Title.Thai)}" : $"{who} เตรียมเป็นประธานเปิด{Glued(f.Title.Thai)}";
        if (f.Hosts.Count == 0)
            return f.Title.Thai;
        return $"{f.Hosts[0].Thai} {(f.HasBegun ? "จัด" : "เตรียมจัด")}{Glued(f.Title.Thai)}";
    }

    public static IEnumerable<string> Paragraphs(PressFacts f)
    {
        yield return f.HasBegun ? Held(f) : Coming(f);
        if (Why(f) is { Length: > 0 } why)
            yield return why;
        if (Programme(f) is { Length: > 0 } programme)
            yield return programme;
        if (Numbers(f) is { Length: > 0 } numbers)
            yield return numbers;
        if (f.SdgGoals.Count > 0)
            yield return $"การจัดงานครั้งนี้สอดคล้องกับเป้าหมายการพัฒนาที่ยั่งยืน (SDGs) เป้าหมายที่ {And([.. f.SdgGoals.Select(g => g.ToString(CultureInfo.InvariantCulture))])}";
    }

    private static string Held(PressFacts f)
    {
        if (f.Opening is not { Chairs.Count: > 0 } opening)
            return Words(f.Hosts.Count == 0 ? null : And(Names(f.Hosts)), $"จัด{Glued(f.Title.Thai)}", Theme(f), Days(f), Place(f), With(f.Opening));
        return Words($"วันที่ {ThaiDate.Full(DateOnly.FromDateTime(opening.Starts), Language.Thai)}", Place(f), And(People(opening.Chairs)),
            $"เป็นประธานเปิด{Glued(f.Title.Thai)}", Theme(f), With(opening));
    }

    private static string Coming(PressFacts f)
    {
        var first = Words(f.Hosts.Count == 0 ? null : And(Names(f.Hosts)), $"กำหนดจัด{Glued(f.Title.Thai)}", Theme(f), Days(f), Place(f));
        if (f.Opening is not { } opening)
            return first;
        var at = $"ในวันที่ {ThaiDate.FullWithTime(DateOnly.FromDateTime(opening.Starts), TimeOnly.FromDateTime(opening.Starts), Language.Thai)}";
        return opening.Chairs.Count == 0
            ? Words(first, $"โดยมีพิธีเปิด{at}", With(opening))
            : Words(first, $"โดย{Glued(And(People(opening.Chairs)))} มีกำหนดเป็นประธานในพิธีเปิด{at}", With(opening));
    }

    /// <summary>Who reports, welcomes and honours the opening.</summary>
    private static string? With(PressOpening? opening)
    {
        if (opening is null)
            return null;
        var deeds = new List<string>();
        if (opening.Reporters.Count > 0)
            deeds.Add($"{And(People(opening.Reporters))} กล่าวรายงาน");
        if (opening.Welcomers.Count > 0)
            deeds.Add($"{And(People(opening.Welcomers))} กล่าวต้อนรับ");
        var guests = opening.Guests.Count == 0 ? null : $"พร้อมด้วย{Glued(And(People(opening.Guests)))} ร่วมเป็นเกียรติ";
        return deeds.Count == 0 ? guests : Words("โดยมี" + Glued(And(deeds)), guests);
    }

    private static string Why(PressFacts f)
    {
        // The hosts stand in the first sentence already where nobody chairs.
        var hosts = f is { HasBegun: true, Opening.Chairs.Count: > 0, Hosts.Count: > 0 } ? $"งานนี้จัดโดย{Glued(And(Names(f.Hosts)))} {Days(f)}" : null;
        var partners = f.Partners.Count == 0 ? null : $"โดยมี{Glued(And(Names(f.Partners)))} เป็นองค์กรภาคี";
        var objectives = f.Objectives.Count == 0 ? null : $"มีวัตถุประสงค์เพื่อ{Glued(And([.. f.Objectives.Select(o => o.Thai)]))}";
        return hosts is null && objectives is not null ? Words("งานนี้" + objectives, partners) : hosts is null && partners is not null ? "งานนี้" + partners[3..] : Words(hosts, partners, objectives);
    }

    private static string Programme(PressFacts f)
    {
        if (f.Formats.Count == 0)
            return "";
        var kinds = And([.. f.Formats.Select(Word)]);
        var such = f.Highlights.Count == 0 ? null : "อาทิ " + And([.. f.Highlights.Select(h => $"“{h.Thai}”")]);
        return Words($"ภายในงานประกอบด้วย{Glued(kinds)}", f.Items > f.Formats.Count ? $"รวม {Number(f.Items)} รายการ" : null, such);
    }

    private static string Numbers(PressFacts f)
    {
        var c = f.Counts;
        if (c.Registered == 0)
            return "";
        var provinces = c.Provinces == AllProvinces ? "ครบทั้ง 76 จังหวัด" : c.Provinces > 0 ? $"{Number(c.Provinces)} จังหวัด" : null;
        var from = provinces is null ? (c.Bangkok ? "จากกรุงเทพมหานคร" : null) : (c.Provinces == AllProvinces ? "" : "จาก ") + provinces + (c.Bangkok ? "และกรุงเทพมหานคร" : "");
        return Words($"{(f.HasBegun ? "มีผู้ลงทะเบียน" : "ขณะนี้มีผู้ลงทะเบียนแล้ว")} {Number(c.Registered)} คน", c.Delegations > 0 ? $"รวม {Number(c.Delegations)} คณะ" : null, from,
            f.HasBegun && c.Came > 0 ? $"โดยเข้าร่วมงานแล้ว {Number(c.Came)} คน" : null);
    }

    private static string? Theme(PressFacts f) => f.Theme is null ? null : $"ภายใต้แนวคิด “{f.Theme}”";

    private static string? Place(PressFacts f) => f.Venue is null ? null : $"ณ {f.Venue.Thai}";

    private static string Days(PressFacts f) => (f.StartsOn == f.EndsOn ? "ในวันที่ " : "ระหว่างวันที่ ") + ThaiDate.Range(f.StartsOn, f.EndsOn, Language.Thai);

    /// <summary>The position alone leads a headline; the name where there is none.</summary>
    private static string Titled(PressPerson p) => p.Representing is { } whom ? For(whom) : p.Office.Thai.Length > 0 ? p.Office.Thai : p.Name.Thai;

    private static List<string> People(IEnumerable<PressPerson> people) => [.. people.Select(p => Words(p.Name.Thai, p.Office.Thai, p.Representing is { } whom ? For(whom) : null))];

    private static string For(string whom) => whom.StartsWith("ผู้แทน", StringComparison.Ordinal) ? whom : "ผู้แทน" + Glued(whom);

    private static List<string> Names(IEnumerable<Label> names) => [.. names.Select(n => n.Thai)];

    /// <summary>Thai words join without a space; before a Latin letter or a figure there is one.</summary>
    private static string Glued(string text) => text.Length > 0 && (ThaiText.IsThai(text[0]) || text[0] is '“') ? text : " " + text;

    private static string Words(params string?[] parts) => string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string And(List<string> all) => all.Count switch
    {
        0 => "",
        1 => all[0],
        _ => $"{string.Join(' ', all.Take(all.Count - 1))} และ{Glued(all[^1])}",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Word(SessionFormat format) => format switch
    {
        SessionFormat.Keynote => "ปาฐกถาพิเศษ",
        SessionFormat.Lecture => "การบรรยาย",
        SessionFormat.Panel => "การอภิปราย",
        SessionFormat.Workshop => "การประชุมเชิงปฏิบัติการ",
        SessionFormat.Presentation => "การนำเสนอผลงาน",
        SessionFormat.Exhibition => "นิทรรศการ",
        SessionFormat.Award => "การมอบรางวัล",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
