using SummitManager.Invitations;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Registrations;

public sealed class KeyedReplyTests
{
    [Theory]
    [InlineData("142 3", "142", ReplyState.Coming, "3")]
    [InlineData("  ๑๔๒   ๓ ", "142", ReplyState.Coming, "3")]
    [InlineData("142 c 12", "142", ReplyState.Coming, "12")]
    [InlineData("142 แ 2", "142", ReplyState.Coming, "2")]
    [InlineData("142 C", "142", ReplyState.Coming, null)]
    [InlineData("142 0", "142", ReplyState.NotComing, null)]
    [InlineData("142 00", "142", ReplyState.NotComing, null)]
    [InlineData("142 n", "142", ReplyState.NotComing, null)]
    [InlineData("142 ื", "142", ReplyState.NotComing, null)]
    [InlineData("7KQ2 M9XD 4", "7KQ2 M9XD", ReplyState.Coming, "4")]
    public void A_line_says_whose_it_is_and_the_answer(string line, string typed, ReplyState state, string? people)
    {
        var keyed = KeyedReply.Read(line).Value;

        Assert.Equal((typed, state, people), (keyed.Typed, keyed.Form.State, keyed.Form.People));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("142"), InlineData("c 142 x"), InlineData("142 n 3"), InlineData("142 -1"), InlineData("142 1234567890")]
    public void What_is_no_answer_is_told_so(string? line) =>
        Assert.Equal("NotAReply", Assert.IsType<BadField>(KeyedReply.Read(line).Refusal).Reason);
}
