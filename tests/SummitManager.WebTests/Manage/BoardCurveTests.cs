using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.CheckIns;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.Web.Localization;
using SummitManager.Web.Manage.CheckIns;

namespace SummitManager.WebTests.Manage;

public sealed class BoardCurveTests
{
    [Theory]
    [InlineData(0, 60)]
    [InlineData(12, 60)]
    [InlineData(90, 91)]
    [InlineData(900, 360)]
    public async Task A_single_arrival_stands_on_an_axis_of_at_least_an_hour_that_ends_now(int minutesAgo, int axis)
    {
        await using var context = new BunitContext();
        context.Services.AddSingleton<Texts>();

        var curve = context.Render<BoardCurve>(parameters => parameters
            .Add(c => c.Minutes, [new BoardMinute(ManualTime.ThaiNoon.AddMinutes(-minutesAgo), 3)])
            .Add(c => c.Time, EventTime.In("Asia/Bangkok"))
            .Add(c => c.Now, ManualTime.ThaiNoon.AddSeconds(40)));

        Assert.Equal($"0 0 {axis} 100", curve.Find("svg").GetAttribute("viewBox"));
        Assert.Contains("12", curve.Find(".curve-to").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_doors_are_shut_the_axis_ends_at_the_last_arrival()
    {
        await using var context = new BunitContext();
        context.Services.AddSingleton<Texts>();

        var curve = context.Render<BoardCurve>(parameters => parameters
            .Add(c => c.Minutes, [new BoardMinute(ManualTime.ThaiNoon.AddHours(-2), 3)])
            .Add(c => c.Time, EventTime.In("Asia/Bangkok")));

        Assert.Contains("10", curve.Find(".curve-to").TextContent, StringComparison.Ordinal);
        Assert.Equal("0 0 60 100", curve.Find("svg").GetAttribute("viewBox"));
    }
}
