using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.TestKit;
using SummitManager.Web.Components;
using SummitManager.Web.Localization;

namespace SummitManager.WebTests.Components;

public sealed class DateFieldTests
{
    [Theory]
    [InlineData("th-TH", "24 ธ.ค. 2567", "ธันวาคม 2567", "31 ธันวาคม 2567", "วันอังคารที่ 31 ธันวาคม พ.ศ. 2567 (ค.ศ. 2024)")]
    [InlineData("en-GB", "24/12/2567", "December 2024", "31 December 2024", "Tuesday 31 December 2024 (B.E. 2567)")]
    public async Task A_day_chosen_in_the_calendar_is_typed_in_the_form_of_the_language_and_the_calendar_closes(
        string culture, string typed, string title, string chosen, string echo)
    {
        await using var context = In(culture);
        string? value = null;
        var field = context.Render<DateField>(parameters => parameters.Add(p => p.Id, "Day").Add(p => p.Label, "วัน").Add(p => p.Value, typed)
            .Add(p => p.ValueChanged, v => value = v));

        field.Find("#Day-open").Click();
        Assert.Equal("true", field.Find("#Day-open").GetAttribute("aria-expanded"));
        Assert.Equal(title, field.Find(".rz-calendar-title-text").TextContent);
        Assert.Equal("24", field.Find("td[aria-selected=true]").TextContent);
        Day(field, "31").Click();

        Assert.Equal(chosen, value);
        Assert.Equal(chosen, field.Find("#Day").GetAttribute("value"));
        Assert.Equal(echo, field.Find("#Day-hint").TextContent);
        Assert.Empty(field.FindAll(".rz-calendar"));
    }

    [Theory]
    [InlineData("th-TH", "2567")]
    [InlineData("en-GB", "2024")]
    public async Task Years_are_those_of_the_language_and_looking_through_them_chooses_nothing(string culture, string year)
    {
        await using var context = In(culture);
        var field = context.Render<DateField>(parameters => parameters.Add(p => p.Id, "Day").Add(p => p.Label, "วัน").Add(p => p.Value, "24/12/2567"));

        field.Find("#Day-open").Click();
        field.Find(".rz-calendar-title-button").Click();
        field.Find(".rz-calendar-title-button").Click();
        Assert.Equal(year, field.Find(".rz-calendar-year-cell.rz-state-active").TextContent.Trim());

        field.Find(".date-close").Click();
        Assert.Equal("24/12/2567", field.Find("#Day").GetAttribute("value"));
        Assert.Empty(field.FindAll(".rz-calendar"));
    }

    [Fact]
    public async Task What_is_no_date_stays_and_the_calendar_opens_at_this_month()
    {
        await using var context = In("th-TH");
        var field = context.Render<DateField>(parameters => parameters.Add(p => p.Id, "Day").Add(p => p.Label, "วัน").Add(p => p.Value, "อีกไม่นาน"));

        field.Find("#Day-open").Click();

        Assert.Equal("มีนาคม 2569", field.Find(".rz-calendar-title-text").TextContent);
        Assert.Equal("อีกไม่นาน", field.Find("#Day").GetAttribute("value"));
    }

    private static IElement Day(IRenderedComponent<DateField> field, string day) =>
        field.FindAll(".rz-calendar-view td:not(.rz-calendar-other-month)").Single(cell => cell.TextContent == day);

    private static BunitContext In(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<Texts>();
        context.Services.AddSingleton<TimeProvider>(new ManualTime());
        return context;
    }
}
