using SummitManager.Events;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Events;

public sealed class HashtagsTests
{
    [Theory]
    [InlineData("#พูดแล้วทำ #บำบัดทุกข์บำรุงสุข", "#พูดแล้วทำ #บำบัดทุกข์บำรุงสุข")]
    [InlineData("พูดแล้วทำ,Smart_City 2025ปี", "#พูดแล้วทำ #Smart_City #2025ปี")]
    [InlineData("#หนึ่ง#สอง  #หนึ่ง", "#หนึ่ง #สอง")]
    [InlineData("  ", null)]
    [InlineData("#", null)]
    public void Each_word_gets_its_sign_once(string typed, string? read)
    {
        var fields = new TypedFields();

        Assert.Equal(read, Hashtags.Read(fields, typed, "Hashtags"));
        Assert.Null(fields.Refusal);
    }

    [Theory]
    [InlineData("#local4.0", "NotAHashtag"), InlineData("#a-b", "NotAHashtag"), InlineData("#2567", "NotAHashtag"), InlineData("#<b>", "NotAHashtag")]
    [InlineData("a b c d e f g h i j k", "TooMany")]
    public void What_a_network_would_cut_is_refused(string typed, string reason)
    {
        var fields = new TypedFields();
        Hashtags.Read(fields, typed, "Hashtags");

        Assert.Equal(reason, Assert.IsType<BadField>(Assert.Single(fields.Refusal!.All)).Reason);
    }
}
