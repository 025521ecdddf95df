using System.Globalization;
using SummitManager.Web.Localization;

namespace SummitManager.UnitTests.Architecture;

/// <summary>A number and the word beside it, as a page of either language says them.</summary>
public sealed class CountedWordsTests
{
    [Theory]
    [InlineData(0, "0 seats left")]
    [InlineData(1, "1 seat left")]
    [InlineData(2, "2 seats left")]
    public void The_word_follows_the_number_in_English(int seats, string words) => Assert.Equal(words, In("en", () => new Texts()["Seats.Left", seats]));

    [Fact]
    public void A_finished_number_counts_too_and_large_ones_are_grouped()
    {
        Assert.Equal("1 seat left", In("en", () => new Texts()["Seats.Left", "1"]));
        Assert.Equal("6,300 people", In("en", () => new Texts()["Registrations.People", 6300]));
        Assert.Equal("There is 1 conflict. You may publish all the same; better mend it first.", In("en", () => new Texts()["Agenda.PublishConflicts", 1]));
    }

    [Fact]
    public void Thai_needs_none_of_it() => Assert.Contains("1", In("th", () => new Texts()["Seats.Left", 1]), StringComparison.Ordinal);

    private static string In(string language, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
