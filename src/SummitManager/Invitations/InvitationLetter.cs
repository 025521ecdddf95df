using SummitManager.Documents.Layout;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>
/// The letter of invitation in the official outer form (หนังสือภายนอก): emblem, number, sender, date, subject, to whom, three parts, signature, and at its
/// foot who answers questions beside the QR code of the addressee's own desk. What does not fit one page is set smaller, then goes on to a second.
/// </summary>
public static class InvitationLetter
{
    private const double Middle = 105;
    private const double FootTop = 250;
    private const double QrSide = 27;
    /// <summary>Room to sign above the name.</summary>
    private const double SignatureHeight = 18;
    private static readonly double[] Sizes = [12, 11.5, 11, 10.5];

    /// <summary>The letter, and behind it the form to answer on paper if the template wants it.</summary>
    public static IReadOnlyList<Page> Pages(LetterFacts facts, InvitationTemplate template, LetterEvent e)
    {
        var letter = Sizes.Select(size => Letter(size, facts, template, e)).FirstOrDefault(pages => pages.Count == 1) ?? Letter(Sizes[0], facts, template, e);
        return template.WithReplyForm ? [.. letter, InvitationReplyForm.Draw(facts, template, e)] : letter;
    }

    private static IReadOnlyList<Page> Letter(double size, LetterFacts f, InvitationTemplate t, LetterEvent e)
    {
        string Say(string words) => LetterWords.Fill(words, f, t, e);
        var flow = new LetterFlow(size, t.ThaiDigits);
        if (e.Emblem is { } emblem)
            flow.Page.Picture(Box.Mm(Middle - 20, 15, 40, 30), emblem);
        Head(flow, f, t, Say);
        flow.Labelled("เรื่อง", 15, Say(t.Subject));
        flow.Labelled("เรียน", 15, Say(t.To));
        if (t.References.Length > 0)
            flow.Labelled("อ้างถึง", 17, Say(t.References));
        if (t.Enclosures.Length > 0)
            flow.Labelled("สิ่งที่ส่งมาด้วย", 33, Say(t.Enclosures));
        flow.Y += 1.5;
        foreach (var part in (string[])[t.Cause, t.Purpose, t.Conclusion])
            flow.Paragraph(Say(part));
        Signature(flow, t, e, Say);
        Foot(flow, f, t, e, Say);
        return flow.Pages;
    }

    private static void Head(LetterFlow flow, LetterFacts f, InvitationTemplate t, Func<string, string> say)
    {
        const double senderLeft = 125;
        flow.Y = 40;
        var number = f.LetterNumber is { } own ? LetterWords.Digits(own, t) : say(t.LetterNumber);
        flow.Page.Lines(Box.Mm(LetterFlow.Left, flow.Y, Middle - LetterFlow.Left - 16, flow.LineHeight), flow.Style, $"ที่ {number}");
        foreach (var line in say(t.Sender).Split('\n'))
            flow.Line(senderLeft, LetterFlow.Right - senderLeft, line);
        flow.Y += 2;
        // Without a date the line stays free for a stamp.
        flow.Line(Middle, LetterFlow.Right - Middle, t.LetterDate is { } day ? LetterWords.Digits(ThaiDate.Full(day, Language.Thai), t) : "");
        flow.Y += 2;
    }

    private static void Signature(LetterFlow flow, InvitationTemplate t, LetterEvent e, Func<string, string> say)
    {
        const double left = 95;
        const double width = LetterFlow.Right - left;
        var position = say(t.SignerPosition).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var height = 3 + SignatureHeight + flow.LineHeight * (2 + position.Length);
        if (flow.Y + height > FootTop)
            flow.NewPage();
        flow.Y += 3;
        flow.Line(left, width, say(t.Closing), Across.Center);
        if (e.Signature is { } picture)
            flow.Page.Picture(Box.Mm(left + width / 2 - 25, flow.Y, 50, SignatureHeight), picture);
        flow.Y += SignatureHeight;
        flow.Line(left, width, $"({(t.SignerName.Length > 0 ? say(t.SignerName) : "...................................................")})", Across.Center);
        foreach (var line in position)
            flow.Line(left, width, line, Across.Center);
    }

    private static void Foot(LetterFlow flow, LetterFacts f, InvitationTemplate t, LetterEvent e, Func<string, string> say)
    {
        var qr = Box.Mm(LetterFlow.Right - QrSide, FootTop + 2, QrSide, QrSide);
        flow.Page.Qr(qr, f.Link);
        flow.Page.Link(qr, f.Link);
        var small = flow.Style with { Size = 10.5, LineHeight = 1.4 };
        flow.Page.Lines(Box.Mm(LetterFlow.Right - QrSide - 66, FootTop + 6, 64, 20), small with { Across = Across.Right },
            "ลงทะเบียนคณะหรือตอบรับด้วยคิวอาร์โค้ดนี้", $"หรือที่ {e.Entry}", $"รหัส {Codes.Grouped(f.Code)}", LetterWords.Digits($"คณะที่ {f.Number}", t));
        var contact = say(t.Contact).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (contact.Length > 0)
            flow.Page.Lines(Box.Mm(LetterFlow.Left, FootTop + 2, 66, QrSide) with { }, small with { Down = Down.Bottom }, contact);
    }
}
