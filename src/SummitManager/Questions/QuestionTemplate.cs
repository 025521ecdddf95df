using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Questions;

/// <summary>Questions that nearly every summit asks, ready with purpose, retention and consent.</summary>
public enum QuestionTemplate
{
    /// <summary>อาหาร, with the days of the event for the kitchen.</summary>
    Food,
    /// <summary>ความต้องการพิเศษ.</summary>
    SpecialNeeds,
    /// <summary>รถ ที่พัก วันเดินทาง ของคณะ.</summary>
    Travel,
}

/// <summary>What each template adds. Pure.</summary>
internal static class QuestionTemplates
{
    public static AskedOf AskedOf(QuestionTemplate template) => template == QuestionTemplate.Travel ? Questions.AskedOf.Delegation : Questions.AskedOf.Person;

    public static Label Title(QuestionTemplate template) => template switch
    {
        QuestionTemplate.Food => new("อาหาร", "Food"),
        QuestionTemplate.SpecialNeeds => new("ความต้องการพิเศษ", "Special needs"),
        _ => new("การเดินทางและที่พักของคณะ", "Travel and accommodation of the delegation"),
    };

    /// <param name="template">Which.</param>
    /// <param name="first">The event's first day.</param>
    /// <param name="last">Its last.</param>
    /// <returns>In order. A condition names an earlier one by its place in the list.</returns>
    public static IReadOnlyList<TemplateQuestion> Of(QuestionTemplate template, DateOnly first, DateOnly last) => template switch
    {
        QuestionTemplate.Food => Food(first, last),
        QuestionTemplate.SpecialNeeds => SpecialNeeds,
        _ => Travel,
    };

    private static IReadOnlyList<TemplateQuestion> Food(DateOnly first, DateOnly last)
    {
        var purpose = new Label("เตรียมอาหารให้พอและถูกประเภท", "To prepare enough of the right food");
        return
        [
            new(QuestionKind.ManyOf, new("รับประทานอาหารวันใดบ้าง", "On which days will you eat with us?"), purpose)
            {
                Choices = [.. Enumerable.Range(0, Math.Min(last.DayNumber - first.DayNumber + 1, QuestionFormReader.MostChoices)).Select(day => first.AddDays(day))
                    .Select(day => new Label(ThaiDate.FullWithWeekday(day, Language.Thai), ThaiDate.FullWithWeekday(day, Language.English)))],
            },
            new(QuestionKind.OneOf, new("ประเภทอาหาร", "Kind of food"), purpose)
            {
                IsSensitive = true,
                Choices = [new("อาหารทั่วไป", "No restriction"), new("ฮาลาล", "Halal"), new("มังสวิรัติ", "Vegetarian"), new("เจ", "Vegan (jay)")],
            },
            new(QuestionKind.ShortText, new("อาหารที่แพ้", "Food allergies"), new("ไม่ให้ได้รับอาหารที่แพ้", "So that you are not served what you are allergic to")) { IsSensitive = true },
        ];
    }

    private static IReadOnlyList<TemplateQuestion> SpecialNeeds { get; } =
    [
        new(QuestionKind.ManyOf, new("ต้องการความช่วยเหลือด้านใด", "What help do you need?"), new("เตรียมสถานที่และเจ้าหน้าที่ให้พร้อม", "To prepare the venue and staff"))
        {
            IsSensitive = true,
            Choices = [new("ทางลาดหรือลิฟต์สำหรับรถเข็น", "Ramp or lift for a wheelchair"), new("ที่นั่งด้านหน้า", "A seat at the front"), new("ล่ามภาษามือ", "Sign language interpreter"), new("เอกสารตัวอักษรใหญ่", "Documents in large print")],
        },
        new(QuestionKind.LongText, new("ความต้องการอื่น", "Other needs"), new("เตรียมสถานที่และเจ้าหน้าที่ให้พร้อม", "To prepare the venue and staff")) { IsSensitive = true },
    ];

    private static IReadOnlyList<TemplateQuestion> Travel { get; } =
    [
        new(QuestionKind.Date, new("วันที่เดินทางถึง", "Day of arrival"), new("จัดจุดรับและการจราจร", "To plan arrivals and traffic")),
        new(QuestionKind.OneOf, new("เดินทางโดย", "You travel by"), new("จัดที่จอดรถ", "To plan parking"))
        {
            Choices = [new("รถบัส", "Coach"), new("รถตู้", "Van"), new("รถยนต์ส่วนตัว", "Private cars"), new("เครื่องบิน", "Aeroplane"), new("รถไฟ", "Train")],
        },
        new(QuestionKind.Number, new("จำนวนรถ (คัน)", "How many vehicles?"), new("จัดที่จอดรถ", "To plan parking")) { OnlyIf = (1, [0, 1, 2]) },
        new(QuestionKind.YesNo, new("พักค้างคืนหรือไม่", "Do you stay overnight?"), new("ประสานโรงแรม", "To arrange hotels")),
        new(QuestionKind.Number, new("จำนวนห้องพัก", "How many rooms?"), new("ประสานโรงแรม", "To arrange hotels")) { OnlyIf = (3, []) },
        new(QuestionKind.ShortText, new("โรงแรมที่พัก (ถ้าจองแล้ว)", "Your hotel, if booked"), new("จัดรถรับส่ง", "To arrange shuttles")) { OnlyIf = (3, []) },
    ];
}

internal sealed record TemplateQuestion(QuestionKind Kind, Label Text, Label Purpose)
{
    public bool IsSensitive { get; init; }
    public IReadOnlyList<Label> Choices { get; init; } = [];
    /// <summary>The place of an earlier question and of its choices that count; no choices mean yes.</summary>
    public (int Question, int[] Choices)? OnlyIf { get; init; }
}
