using SummitManager.Data;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda;

/// <summary>Somebody with a part in the programme: speaker, chair, interpreter or guest of honour (FR-18, FR-25 to FR-29).</summary>
public sealed class Speaker : IVersioned
{
    public const int BiographyLimit = 4000;
    public const int MostEntourage = 200;
    public const int PositionLimit = 200;
    public const int EmailLimit = 200;
    public const int OrganizationLimit = 300;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public PersonName Name { get; set; } = new() { Given = "-" };
    public string? Position { get; set; }
    public string? PositionEn { get; set; }
    public string? Organization { get; set; }
    public string? OrganizationEn { get; set; }
    /// <summary>Of whom they stand in the place: <c>ผู้แทนรัฐมนตรีช่วยว่าการกระทรวงมหาดไทย</c>.</summary>
    public string? Representing { get; set; }
    /// <summary>How many come along; they need seats and lunch.</summary>
    public int Entourage { get; set; }
    public string? BiographyTh { get; set; }
    public string? BiographyEn { get; set; }
    public Guid? PhotoFileId { get; set; }
    public string? Email { get; set; }
    /// <summary>In which we write to them; null as their name tells: <see cref="LetterLanguage"/>.</summary>
    public Language? PreferredLanguage { get; set; }
    public string? Phone { get; set; }
    /// <summary>Order of protocol: 1 comes first. The organiser's word, kept through every change of the programme.</summary>
    public int Precedence { get; set; }
    /// <summary>Two sessions at once are worse for them than for others, and the door announces them.</summary>
    public bool IsVip { get; set; }
    /// <summary>Their own registration, by which the door knows them; null while they have none.</summary>
    public Guid? RegistrationId { get; set; }
    /// <summary>Opens their own page; secret.</summary>
    public string LinkCode { get; init; } = "";
    public SpeakerAnswer Answer { get; set; }
    /// <summary>When the answer last changed; null before there was one.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
    public int Version { get; private set; }

    /// <summary>As the organiser chose, otherwise Thai for a name in Thai letters and English for another.</summary>
    public Language LetterLanguage => PreferredLanguage ?? (Name.Given.Any(ThaiText.IsThai) ? Language.Thai : Language.English);

    /// <summary>The same answer again changes nothing.</summary>
    public void Reply(SpeakerAnswer answer, DateTimeOffset now)
    {
        if (answer != Answer)
            (Answer, AnsweredAt) = (answer, answer == SpeakerAnswer.NoAnswer ? null : now);
    }

    /// <summary>Position and organisation in one line, empty when neither is known.</summary>
    public string Office(Language language) => string.Join(language == Shared.Language.Thai ? " " : ", ", language == Shared.Language.Thai
        ? new[] { Position, Organization }.OfType<string>()
        : new[] { PositionEn ?? Position, OrganizationEn ?? Organization }.OfType<string>());
}

/// <summary>Whether a speaker comes.</summary>
public enum SpeakerAnswer
{
    NoAnswer,
    Confirmed,
    Declined,
}

/// <summary>What somebody does in a session, in the order of a ceremony's proceedings.</summary>
public enum SpeakerRole
{
    /// <summary>ประธาน.</summary>
    Chair,

    /// <summary>ผู้กล่าวรายงาน.</summary>
    Report,

    /// <summary>ผู้กล่าวต้อนรับ.</summary>
    Welcome,

    /// <summary>วิทยากร.</summary>
    Speaker,

    /// <summary>ผู้ดำเนินรายการ.</summary>
    Moderator,

    /// <summary>ผู้ร่วมอภิปราย.</summary>
    Panellist,

    /// <summary>ล่าม.</summary>
    Interpreter,

    /// <summary>แขกผู้มีเกียรติ.</summary>
    Guest,
}

/// <summary>That a speaker has a part in a session.</summary>
public sealed class SessionRole
{
    public const int Most = 60;

    public Guid SessionId { get; init; }
    public Guid SpeakerId { get; init; }
    public SpeakerRole Role { get; init; }
    public int Order { get; set; }
}
