using SummitManager.Events;

namespace SummitManager.UnitTests.Events;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Thailand Local Government Summit", 3, "thailand-local-government-summit-3")]
    [InlineData("Thailand Local Government Summit", null, "thailand-local-government-summit-2027")]
    [InlineData("Digital 2027", null, "digital-2027")]
    [InlineData("  Mayor's “Café” & Friends!  ", 1, "mayors-cafe-friends-1")]
    [InlineData("งานสัมมนา", null, "event-2027")]
    [InlineData(null, null, "event-2027")]
    public void Proposes_the_title_with_its_edition_or_year(string? title, int? edition, string expected)
    {
        var slug = Slug.Propose(title, edition, new DateOnly(2027, 11, 22));
        Assert.Equal(expected, slug);
        Assert.True(Slug.IsGood(slug));
    }

    [Fact]
    public void Cuts_a_long_title_between_words()
    {
        var slug = Slug.Propose(string.Join(' ', Enumerable.Repeat("sustainable", 12)), 2, null);
        Assert.Equal("sustainable-sustainable-sustainable-sustainable-sustainable-2", slug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Summit")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a/b")]
    [InlineData("งาน")]
    [InlineData("\uFFFE")]
    [InlineData("\uD800")]
    public void Knows_what_does_not_belong_into_an_address(string slug) => Assert.False(Slug.IsGood(slug));
}
