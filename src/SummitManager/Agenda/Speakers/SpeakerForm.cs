using System.Globalization;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Speakers;

/// <summary>A speaker or guest of honour as typed by the organiser.</summary>
public sealed class SpeakerForm
{
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? Title { get; set; }
    public string? Given { get; set; }
    public string? Middle { get; set; }
    public string? Family { get; set; }
    public string? TitleEn { get; set; }
    public string? GivenEn { get; set; }
    public string? FamilyEn { get; set; }
    public NameOrder NameOrder { get; set; }
    public string? Position { get; set; }
    public string? PositionEn { get; set; }
    public string? Organization { get; set; }
    public string? OrganizationEn { get; set; }
    public string? Representing { get; set; }
    public string? Entourage { get; set; }
    public string? BiographyTh { get; set; }
    public string? BiographyEn { get; set; }
    public string? Email { get; set; }
    /// <summary>In which we write to them; null as their name tells.</summary>
    public Language? PreferredLanguage { get; set; }
    public string? Phone { get; set; }
    public bool IsVip { get; set; }
    public SpeakerAnswer Answer { get; set; }
    /// <summary>Of their own registration; empty where they have none.</summary>
    public string? TicketCode { get; set; }
    /// <summary>A picture that <see cref="UploadSpeakerPhoto"/> took; it becomes theirs when the form is saved.</summary>
    public Guid? PhotoFileId { get; set; }

    /// <param name="s">As stored.</param>
    /// <param name="ticketCode">Of the registration that it is linked to.</param>
    public static SpeakerForm Of(Speaker s, string? ticketCode) => new()
    {
        Id = s.Id,
        Version = s.Version,
        Title = s.Name.Title,
        Given = s.Name.Given,
        Middle = s.Name.Middle,
        Family = s.Name.Family,
        TitleEn = s.Name.TitleEn,
        GivenEn = s.Name.GivenEn,
        FamilyEn = s.Name.FamilyEn,
        NameOrder = s.Name.Order,
        Position = s.Position,
        PositionEn = s.PositionEn,
        Organization = s.Organization,
        OrganizationEn = s.OrganizationEn,
        Representing = s.Representing,
        Entourage = s.Entourage == 0 ? null : s.Entourage.ToString(CultureInfo.InvariantCulture),
        BiographyTh = s.BiographyTh,
        BiographyEn = s.BiographyEn,
        Email = s.Email,
        PreferredLanguage = s.PreferredLanguage,
        Phone = ThaiPhone.Parse(s.Phone)?.ToString() ?? s.Phone,
        IsVip = s.IsVip,
        Answer = s.Answer,
        TicketCode = ticketCode is null ? null : Codes.Grouped(ticketCode),
        PhotoFileId = s.PhotoFileId,
    };
}

/// <summary>Reads a <see cref="SpeakerForm"/> into a speaker; ticket and photo are the caller's. Pure.</summary>
internal static class SpeakerFormReader
{
    /// <returns>The ticket's code, null where none was typed. Refusals: <see cref="BadFields"/>.</returns>
    public static Result<string?> WriteTo(Speaker speaker, SpeakerForm form, DateTimeOffset now)
    {
        var fields = new TypedFields();
        string? Name(string? typed, string field, bool required = false) => fields.Text(typed, field, PersonName.MaxLength, required);
        var given = Name(form.Given, nameof(form.Given), required: true);
        speaker.Name = new PersonName
        {
            Title = Name(form.Title, nameof(form.Title)),
            Given = given ?? "-",
            Middle = Name(form.Middle, nameof(form.Middle)),
            Family = Name(form.Family, nameof(form.Family)),
            TitleEn = Name(form.TitleEn, nameof(form.TitleEn)),
            GivenEn = Name(form.GivenEn, nameof(form.GivenEn)),
            FamilyEn = Name(form.FamilyEn, nameof(form.FamilyEn)),
            Order = form.NameOrder,
        };
        speaker.Position = fields.Text(form.Position, nameof(form.Position), Speaker.PositionLimit);
        speaker.PositionEn = fields.Text(form.PositionEn, nameof(form.PositionEn), Speaker.PositionLimit);
        speaker.Organization = fields.Text(form.Organization, nameof(form.Organization), Speaker.OrganizationLimit);
        speaker.OrganizationEn = fields.Text(form.OrganizationEn, nameof(form.OrganizationEn), Speaker.OrganizationLimit);
        speaker.Representing = fields.Text(form.Representing, nameof(form.Representing), Speaker.OrganizationLimit);
        speaker.Entourage = fields.Number(form.Entourage, nameof(form.Entourage), 0, Speaker.MostEntourage) ?? 0;
        speaker.BiographyTh = fields.Lines(form.BiographyTh, nameof(form.BiographyTh), Speaker.BiographyLimit);
        speaker.BiographyEn = fields.Lines(form.BiographyEn, nameof(form.BiographyEn), Speaker.BiographyLimit);
        speaker.IsVip = form.IsVip;
        if (form.PreferredLanguage is { } language && !Enum.IsDefined(language))
            fields.Fail(nameof(form.PreferredLanguage), "Choose");
        speaker.PreferredLanguage = form.PreferredLanguage;
        var bad = new List<Refusal>();
        (speaker.Email, speaker.Phone) = RegistrationFormReader.Contact(form.Email, form.Phone, nameof(form.Email), nameof(form.Phone), bad, needed: false);
        bad.ForEach(fields.Fail);
        if (speaker.Email?.Length > Speaker.EmailLimit)
            fields.Fail(nameof(form.Email), "TooLong", Speaker.EmailLimit);
        if (!Enum.IsDefined(form.Answer))
            fields.Fail(nameof(form.Answer), "Choose");
        else
            speaker.Reply(form.Answer, now);
        var code = Codes.Read(form.TicketCode);
        if (code is null && !string.IsNullOrWhiteSpace(form.TicketCode))
            fields.Fail(nameof(form.TicketCode), "NotACode");
        return fields.Refusal is { } unreadable ? unreadable : code;
    }
}
