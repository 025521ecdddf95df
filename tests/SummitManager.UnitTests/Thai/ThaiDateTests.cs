using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Thai;

public abstract class ThaiDateTests
{
    private static readonly DateOnly Chiangrai = new(2024, 12, 12);

    [Fact]
    public void Shows_one_date_in_every_form()
    {
        Assert.Equal("12 ธันวาคม 2567", ThaiDate.Full(Chiangrai, Language.Thai));
        Assert.Equal("12 December 2024", ThaiDate.Full(Chiangrai, Language.English));
        Assert.Equal("12 ธ.ค. 67", ThaiDate.Brief(Chiangrai, Language.Thai));
        Assert.Equal("12 Dec 2024", ThaiDate.Brief(Chiangrai, Language.English));
        Assert.Equal("วันพฤหัสบดีที่ 12 ธันวาคม 2567", ThaiDate.FullWithWeekday(Chiangrai, Language.Thai));
        Assert.Equal("Thursday 12 December 2024", ThaiDate.FullWithWeekday(Chiangrai, Language.English));
        Assert.Equal("พฤ. 12 ธ.ค. 67", ThaiDate.BriefWithWeekday(Chiangrai, Language.Thai));
        Assert.Equal("Thu 12 Dec 2024", ThaiDate.BriefWithWeekday(Chiangrai, Language.English));
        Assert.Equal("๑๒ ธันวาคม พุทธศักราช ๒๕๖๗", ThaiDate.Certificate(Chiangrai, Language.Thai));
        Assert.Equal("12 December 2024", ThaiDate.Certificate(Chiangrai, Language.English));
        Assert.Equal("วันพฤหัสบดีที่ 12 ธันวาคม พ.ศ. 2567 (ค.ศ. 2024)", ThaiDate.Echo(Chiangrai, Language.Thai));
        Assert.Equal("Thursday 12 December 2024 (B.E. 2567)", ThaiDate.Echo(Chiangrai, Language.English));
    }

    [Theory]
    [InlineData("2017-11-22", "2017-11-23", "22-23 พฤศจิกายน 2560", "22-23 November 2017", "22-23 พ.ย. 60")]
    [InlineData("2022-09-02", "2022-10-05", "2 กันยายน - 5 ตุลาคม 2565", "2 September - 5 October 2022", "2 ก.ย. - 5 ต.ค. 65")]
    [InlineData("2024-12-30", "2025-01-02", "30 ธันวาคม 2567 - 2 มกราคม 2568", "30 December 2024 - 2 January 2025", "30 ธ.ค. 67 - 2 ม.ค. 68")]
    [InlineData("2024-12-12", "2024-12-12", "12 ธันวาคม 2567", "12 December 2024", "12 ธ.ค. 67")]
    [InlineData("2023-12-12", "2024-12-13", "12 ธันวาคม 2566 - 13 ธันวาคม 2567", "12 December 2023 - 13 December 2024", "12 ธ.ค. 66 - 13 ธ.ค. 67")]
    public void Shows_a_range_without_repeating_itself(string first, string last, string thai, string english, string brief)
    {
        var (from, to) = (Iso(first), Iso(last));

        Assert.Equal(thai, ThaiDate.Range(from, to, Language.Thai));
        Assert.Equal(english, ThaiDate.Range(from, to, Language.English));
        Assert.Equal(brief, ThaiDate.BriefRange(from, to, Language.Thai));
    }

    [Fact]
    public void Refuses_a_range_that_ends_before_it_begins() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ThaiDate.Range(Chiangrai, Chiangrai.AddDays(-1), Language.Thai));

    [Theory]
    [InlineData(13, 30, "13.30 น.", "13:30")]
    [InlineData(8, 12, "08.12 น.", "08:12")]
    [InlineData(0, 0, "00.00 น.", "00:00")]
    public void Shows_a_time_with_a_dot_in_thai(int hour, int minute, string thai, string english)
    {
        Assert.Equal(thai, ThaiDate.Time(new(hour, minute), Language.Thai));
        Assert.Equal(english, ThaiDate.Time(new(hour, minute), Language.English));
    }

    [Fact]
    public void Shows_dates_and_times_together()
    {
        TimeOnly start = new(13, 30);

        Assert.Equal("12 ธันวาคม 2567 เวลา 13.30 น.", ThaiDate.FullWithTime(Chiangrai, start, Language.Thai));
        Assert.Equal("12 December 2024, 13:30", ThaiDate.FullWithTime(Chiangrai, start, Language.English));
        Assert.Equal("12 ธ.ค. 67 13.30 น.", ThaiDate.BriefWithTime(Chiangrai, start, Language.Thai));
        Assert.Equal("09.00-13.30 น.", ThaiDate.TimeRange(new(9, 0), start, Language.Thai));
        Assert.Equal("09:00-13:30", ThaiDate.TimeRange(new(9, 0), start, Language.English));
    }

    [Theory]
    [InlineData("2022-09-02", 2565)]
    [InlineData("2022-09-30", 2565)]
    [InlineData("2022-10-01", 2566)]
    [InlineData("2022-10-05", 2566)]
    [InlineData("2017-11-22", 2561)]
    [InlineData("2024-12-12", 2568)]
    public void Knows_the_fiscal_year(string date, int year) => Assert.Equal(year, ThaiDate.FiscalYear(Iso(date)));

    [Theory]
    [InlineData("2017-11-22", "พุธ")]
    [InlineData("2023-04-26", "พุธ")]
    [InlineData("2022-09-02", "ศุกร์")]
    [InlineData("2022-10-05", "พุธ")]
    [InlineData("2024-12-12", "พฤหัสบดี")]
    public void Knows_the_weekdays_of_the_source_events(string date, string weekday) =>
        Assert.StartsWith($"วัน{weekday}ที่ ", ThaiDate.FullWithWeekday(Iso(date), Language.Thai), StringComparison.Ordinal);

    [Fact]
    public void Names_of_months_are_those_of_the_thai_culture()
    {
        var names = new CultureInfo("th-TH").DateTimeFormat;
        for (var month = 1; month <= 12; month++)
        {
            DateOnly day = new(2024, month, 9);
            Assert.Equal($"9 {names.MonthNames[month - 1]} 2567", ThaiDate.Full(day, Language.Thai));
            Assert.Equal($"9 {names.AbbreviatedMonthNames[month - 1]} 67", ThaiDate.Brief(day, Language.Thai));
        }
    }

    private static DateOnly Iso(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

[UseCulture("th-TH")]
public sealed class ThaiDateTestsInThai : ThaiDateTests;

[UseCulture("en-US")]
public sealed class ThaiDateTestsInEnglish : ThaiDateTests;
