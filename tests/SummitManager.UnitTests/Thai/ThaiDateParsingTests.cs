using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Thai;

public abstract class ThaiDateParsingTests
{
    [Theory]
    [InlineData("12/12/2567")]
    [InlineData("12 ธ.ค. 2567")]
    [InlineData("12 ธันวาคม 2567")]
    [InlineData("๑๒/๑๒/๒๕๖๗")]
    [InlineData("12/12/2024")]
    [InlineData("2024-12-12")]
    [InlineData("2567-12-12")]
    [InlineData("12-12-2567")]
    [InlineData("12.12.2567")]
    [InlineData("12 Dec 2024")]
    [InlineData("12 december 2024")]
    [InlineData("Dec 12, 2024")]
    [InlineData("12th December 2024")]
    [InlineData("Thursday, 12 December 2024")]
    [InlineData("Thursday, December 12, 2024")]
    [InlineData("12ธ.ค.67")]
    [InlineData("12/12/67")]
    [InlineData("12 ธ.ค 67")]
    [InlineData("12 ธันวา 2567")]
    [InlineData("วันพฤหัสบดีที่ 12 ธันวาคม พ.ศ. 2567")]
    [InlineData("วันที่ ๑๒ ธันวาคม พุทธศักราช ๒๕๖๗")]
    [InlineData("พฤ. 12 ธ.ค. 67")]
    [InlineData("12 ธันวาคม ค.ศ. 2024")]
    [InlineData("12 December B.E. 2567")]
    [InlineData("  12\u00A0ธันวาคม\u200B 2567 ")]
    public void Understands_one_day_however_it_is_written(string typed) =>
        Assert.Equal(new DateOnly(2024, 12, 12), ThaiDate.Parse(typed));

    [Theory]
    [InlineData("29/02/2567", 2024, 2, 29)]
    [InlineData("29 กุมภาพันธ์ 2567", 2024, 2, 29)]
    [InlineData("29/02/2024", 2024, 2, 29)]
    [InlineData("1/2/2560", 2017, 2, 1)]
    [InlineData("7 กรกฏาคม 2567", 2024, 7, 7)]
    [InlineData("7 กรกฎาคม 2567", 2024, 7, 7)]
    [InlineData("1 มี.ค. 2567", 2024, 3, 1)]
    [InlineData("1 มิ.ย. 2567", 2024, 6, 1)]
    [InlineData("1/1/72", 2029, 1, 1)]
    [InlineData("1/1/73", 2030, 1, 1)]
    [InlineData("1/1/99", 2056, 1, 1)]
    [InlineData("1/1/2500", 1957, 1, 1)]
    [InlineData("1/1/1957", 1957, 1, 1)]
    [InlineData("31/12/2699", 2156, 12, 31)]
    [InlineData("31/12/2156", 2156, 12, 31)]
    public void Understands_leap_days_short_years_and_the_edges(string typed, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), ThaiDate.Parse(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ไม่ทราบ")]
    [InlineData("29/02/2566")]
    [InlineData("29/02/2023")]
    [InlineData("31/11/2567")]
    [InlineData("0/12/2567")]
    [InlineData("12/13/2567")]
    [InlineData("12/31/2024")]
    [InlineData("12/12/1481")]
    [InlineData("12/12/3108")]
    [InlineData("12/12/2499")]
    [InlineData("31/12/1956")]
    [InlineData("1/1/2700")]
    [InlineData("12/12/567")]
    [InlineData("12 Dec 24")]
    [InlineData("12 ธันวาคม พ.ศ. 2024")]
    [InlineData("12 ธันวาคม ค.ศ. 2567")]
    [InlineData("12 สิบสอง 2567")]
    [InlineData("12 ธันวาคม")]
    [InlineData("12/12/2567 และ 13/12/2567")]
    [InlineData("99999999999999999999/12/2567")]
    public void Answers_nothing_rather_than_a_wrong_day(string? typed) => Assert.Null(ThaiDate.Parse(typed));

    [Fact]
    public void Answers_nothing_to_a_novel() => Assert.Null(ThaiDate.Parse(new string('1', 100_000)));

    [Fact]
    public void Reads_back_every_form_it_writes()
    {
        DateOnly first = new(2023, 1, 1);
        for (var i = 0; i < 1100; i++)
        {
            var day = first.AddDays(i);
            foreach (var language in Languages.All)
            {
                Assert.Equal(day, ThaiDate.Parse(ThaiDate.Full(day, language)));
                Assert.Equal(day, ThaiDate.Parse(ThaiDate.Brief(day, language)));
                Assert.Equal(day, ThaiDate.Parse(ThaiDate.FullWithWeekday(day, language)));
                Assert.Equal(day, ThaiDate.Parse(ThaiDate.BriefWithWeekday(day, language)));
            }

            Assert.Equal(day, ThaiDate.Parse(ThaiDate.Certificate(day, Language.Thai)));
            Assert.Equal(day, ThaiDate.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }
    }

    [Theory]
    [InlineData("13.30", 13, 30)]
    [InlineData("13:30", 13, 30)]
    [InlineData("13.30 น.", 13, 30)]
    [InlineData("1330", 13, 30)]
    [InlineData("0905", 9, 5)]
    [InlineData("๑๓.๓๐ น.", 13, 30)]
    [InlineData("เวลา 13.30 นาฬิกา", 13, 30)]
    [InlineData("13:30:59", 13, 30)]
    [InlineData("9.05", 9, 5)]
    [InlineData("9 น.", 9, 0)]
    [InlineData("00.00", 0, 0)]
    public void Understands_times(string typed, int hour, int minute) => Assert.Equal(new TimeOnly(hour, minute), ThaiDate.ParseTime(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24.00")]
    [InlineData("13.60")]
    [InlineData("13")]
    [InlineData("1360")]
    [InlineData("13.5")]
    [InlineData("บ่ายโมง")]
    public void Answers_nothing_to_what_is_no_time(string? typed) => Assert.Null(ThaiDate.ParseTime(typed));

    [Theory]
    [InlineData("th-TH", Language.Thai)]
    [InlineData("th", Language.Thai)]
    [InlineData("TH_th", Language.Thai)]
    [InlineData("", Language.Thai)]
    [InlineData(null, Language.Thai)]
    [InlineData("en-GB", Language.English)]
    [InlineData("ja", Language.English)]
    [InlineData("the", Language.English)]
    public void Language_is_read_from_a_culture_name(string? name, Language language) => Assert.Equal(language, Languages.Parse(name));
}

[UseCulture("th-TH")]
public sealed class ThaiDateParsingTestsInThai : ThaiDateParsingTests;

[UseCulture("en-US")]
public sealed class ThaiDateParsingTestsInEnglish : ThaiDateParsingTests;
