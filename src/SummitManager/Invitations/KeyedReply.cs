using System.Globalization;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>
/// A paper reply as one keyed line: whose it is and the answer, so that the number pad alone will do. <c>142 3</c> and <c>142 c 3</c>
/// come with three, <c>142 c</c> with as many as they like, <c>142 0</c> and <c>142 n</c> do not come.
/// </summary>
/// <param name="Typed">A delegation's number or a letter's code, see <see cref="RecordReply"/>.</param>
/// <param name="Form">The answer.</param>
public sealed record KeyedReply(string Typed, ReplyForm Form)
{
    public const string Field = "Line";

    /// <summary>In digits of either kind, and with a Thai keyboard that was not switched over. Refusals: <see cref="BadField"/> of <see cref="Field"/>.</summary>
    public static Result<KeyedReply> Read(string? line)
    {
        var words = ThaiText.FoldDigits(ThaiText.Normalize(line) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return new BadField(Field, "NotAReply");
        var people = NumberOf(words[^1]);
        if (people is not null && words.Length > 2 && StateOf(words[^2]) is { } said)
            return said == ReplyState.Coming ? Of(words[..^2], people) : new BadField(Field, "NotAReply");
        if (people is not null)
            return Of(words[..^1], people);
        return StateOf(words[^1]) is { } state ? Of(words[..^1], state == ReplyState.Coming ? null : "0") : new BadField(Field, "NotAReply");
    }

    private static KeyedReply Of(string[] typed, string? people) => new(string.Join(' ', typed),
        people == "0" ? new ReplyForm { State = ReplyState.NotComing } : new ReplyForm { State = ReplyState.Coming, People = people });

    /// <summary>Without zeros in front; its size is the form's matter.</summary>
    private static string? NumberOf(string word) =>
        word.Length <= 9 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static ReplyState? StateOf(string word) => word switch
    {
        "c" or "C" or "แ" or "ฉ" => ReplyState.Coming,
        "n" or "N" or "ื" or "์" => ReplyState.NotComing,
        _ => null,
    };
}
