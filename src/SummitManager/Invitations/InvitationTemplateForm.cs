using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Invitations;

/// <summary>The letter's template as typed, untouched; the preview draws it before it is saved.</summary>
public sealed record InvitationTemplateForm
{
    /// <summary>The version that was shown, 0 while nothing was ever saved; a save over somebody else's is refused.</summary>
    public int Version { get; set; }
    public Guid? EmblemFileId { get; set; }
    public Guid? SignatureFileId { get; set; }
    public string? LetterNumber { get; set; }
    public string? Sender { get; set; }
    public string? LetterDate { get; set; }
    public string? Subject { get; set; }
    public string? To { get; set; }
    public string? References { get; set; }
    public string? Enclosures { get; set; }
    public string? Cause { get; set; }
    public string? Purpose { get; set; }
    public string? Conclusion { get; set; }
    public string? Closing { get; set; }
    public string? SignerName { get; set; }
    public string? SignerPosition { get; set; }
    public string? Contact { get; set; }
    public string? ReplyBy { get; set; }
    public bool ThaiDigits { get; set; }
    public bool WithReplyForm { get; set; }

    public static InvitationTemplateForm Of(InvitationTemplate t, Language language) => new()
    {
        Version = t.Version,
        EmblemFileId = t.EmblemFileId,
        SignatureFileId = t.SignatureFileId,
        LetterNumber = t.LetterNumber,
        Sender = t.Sender,
        LetterDate = t.LetterDate is { } date ? ThaiDate.Full(date, language) : null,
        Subject = t.Subject,
        To = t.To,
        References = t.References,
        Enclosures = t.Enclosures,
        Cause = t.Cause,
        Purpose = t.Purpose,
        Conclusion = t.Conclusion,
        Closing = t.Closing,
        SignerName = t.SignerName,
        SignerPosition = t.SignerPosition,
        Contact = t.Contact,
        ReplyBy = t.ReplyBy is { } by ? ThaiDate.Full(by, language) : null,
        ThaiDigits = t.ThaiDigits,
        WithReplyForm = t.WithReplyForm,
    };

    /// <summary>Puts what was typed into a template. Refusals: <see cref="BadFields"/>.</summary>
    public Refusal? WriteTo(InvitationTemplate t)
    {
        var fields = new TypedFields();
        (t.EmblemFileId, t.SignatureFileId, t.ThaiDigits, t.WithReplyForm) = (EmblemFileId, SignatureFileId, ThaiDigits, WithReplyForm);
        t.LetterNumber = fields.Text(LetterNumber, nameof(LetterNumber), 100) ?? "";
        t.Sender = fields.Lines(Sender, nameof(Sender), 1000) ?? "";
        t.LetterDate = fields.Date(LetterDate, nameof(LetterDate));
        t.Subject = fields.Text(Subject, nameof(Subject), 500, required: true) ?? "";
        t.To = fields.Text(To, nameof(To), 500, required: true) ?? "";
        t.References = fields.Lines(References, nameof(References), 1000) ?? "";
        t.Enclosures = fields.Lines(Enclosures, nameof(Enclosures), 1000) ?? "";
        t.Cause = fields.Lines(Cause, nameof(Cause), InvitationTemplate.PartLimit, required: true) ?? "";
        t.Purpose = fields.Lines(Purpose, nameof(Purpose), InvitationTemplate.PartLimit, required: true) ?? "";
        t.Conclusion = fields.Lines(Conclusion, nameof(Conclusion), InvitationTemplate.PartLimit) ?? "";
        t.Closing = fields.Text(Closing, nameof(Closing), 200) ?? "";
        t.SignerName = fields.Text(SignerName, nameof(SignerName), 200) ?? "";
        t.SignerPosition = fields.Lines(SignerPosition, nameof(SignerPosition), 500) ?? "";
        t.Contact = fields.Lines(Contact, nameof(Contact), 1000) ?? "";
        t.ReplyBy = fields.Date(ReplyBy, nameof(ReplyBy));
        return fields.Refusal;
    }
}
