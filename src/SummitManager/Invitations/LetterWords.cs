using System.Globalization;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>The template's words with their places filled. What is not known yet leaves dots to write on.</summary>
internal static class LetterWords
{
    private const string Dots = "....................";

    public static string Fill(string words, LetterFacts f, InvitationTemplate t, LetterEvent e) =>
        // Links and codes keep their digits: they are typed, not read.
        Digits(words, t)
            .Replace("{organization}", Digits(f.Organization, t), StringComparison.Ordinal)
            .Replace("{head}", Digits(Head(f), t), StringComparison.Ordinal)
            .Replace("{event}", Digits(e.Title, t), StringComparison.Ordinal)
            .Replace("{dates}", Digits(ThaiDate.Range(e.StartsOn, e.EndsOn, Language.Thai), t), StringComparison.Ordinal)
            .Replace("{venue}", Digits(e.Venue ?? Dots, t), StringComparison.Ordinal)
            .Replace("{people}", f.People is { } people ? Digits($"จำนวนไม่เกิน {people.ToString(CultureInfo.InvariantCulture)} คน", t) : "ตามจำนวนที่เห็นสมควร", StringComparison.Ordinal)
            .Replace("{reply_by}", t.ReplyBy is { } day ? Digits(ThaiDate.Full(day, Language.Thai), t) : Dots, StringComparison.Ordinal)
            .Replace("{number}", Digits(f.Number.ToString(CultureInfo.InvariantCulture), t), StringComparison.Ordinal)
            .Replace("{code}", Codes.Grouped(f.Code), StringComparison.Ordinal)
            .Replace("{link}", f.Link, StringComparison.Ordinal);

    public static string Digits(string text, InvitationTemplate t) => t.ThaiDigits ? ThaiText.ToThaiDigits(text) : text;

    /// <summary>Who is addressed: <c>นายกองค์การบริหารส่วนตำบลแม่ยาว</c>; of bodies whose head's title we do not know, <c>ผู้บริหาร…</c></summary>
    public static string Head(LetterFacts f) => OrganizationKinds.Of(f.Kind).HeadTitle is { } title
        ? title + (OrganizationKinds.Split(f.Organization) is { } split && split.Kind == f.Kind ? split.Place : "")
        : $"ผู้บริหาร{f.Organization}";
}
