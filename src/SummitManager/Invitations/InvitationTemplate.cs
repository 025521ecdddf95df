using SummitManager.Data;

namespace SummitManager.Invitations;

/// <summary>
/// The letter of an event, in the official form (หนังสือภายนอก), as the organiser writes it. Its words may hold {organization}, {head},
/// {event}, {dates}, {venue}, {people}, {code}, {link}, {reply_by} and {number}.
/// </summary>
public sealed class InvitationTemplate : IVersioned
{
    public const int PartLimit = 3000;

    public Guid EventId { get; init; }
    /// <summary>Drawn three centimetres high above the letter; without one its place stays free, for paper that has it printed.</summary>
    public Guid? EmblemFileId { get; set; }
    /// <summary>ที่; {number} is the delegation's.</summary>
    public string LetterNumber { get; set; } = "";
    /// <summary>Agency and address, a line each.</summary>
    public string Sender { get; set; } = "";
    /// <summary>Null leaves room for a stamp.</summary>
    public DateOnly? LetterDate { get; set; }
    public string Subject { get; set; } = "ขอเชิญเข้าร่วม{event}";
    public string To { get; set; } = "{head}";
    /// <summary>อ้างถึง; empty is left out.</summary>
    public string References { get; set; } = "";
    /// <summary>สิ่งที่ส่งมาด้วย, a line each; empty is left out.</summary>
    public string Enclosures { get; set; } = "แบบตอบรับ จำนวน 1 ฉบับ";
    /// <summary>Why: เหตุ.</summary>
    public string Cause { get; set; } = "ด้วยหน่วยงานกำหนดจัด{event} ระหว่างวันที่ {dates} ณ {venue} เพื่อเปิดเวทีแลกเปลี่ยนความรู้และประสบการณ์ของผู้บริหารและบุคลากรขององค์กรปกครองส่วนท้องถิ่น";
    /// <summary>What is asked: ประสงค์.</summary>
    public string Purpose { get; set; } = "ในการนี้ จึงขอเรียนเชิญ{organization}ส่งผู้แทนเข้าร่วมงานดังกล่าว {people} โดยลงทะเบียนรายชื่อคณะผ่านคิวอาร์โค้ดท้ายหนังสือ หรือตอบแบบตอบรับที่แนบ ภายในวันที่ {reply_by}";
    /// <summary>In sum: สรุป.</summary>
    public string Conclusion { get; set; } = "จึงเรียนมาเพื่อโปรดพิจารณา";
    public string Closing { get; set; } = "ขอแสดงความนับถือ";
    public Guid? SignatureFileId { get; set; }
    public string SignerName { get; set; } = "";
    /// <summary>One to three lines.</summary>
    public string SignerPosition { get; set; } = "";
    /// <summary>Who answers questions, a line each; stands at the foot.</summary>
    public string Contact { get; set; } = "";
    /// <summary>Until when an answer is asked for; null says nothing.</summary>
    public DateOnly? ReplyBy { get; set; }
    public bool ThaiDigits { get; set; } = true;
    /// <summary>A second page to be filled in and sent back.</summary>
    public bool WithReplyForm { get; set; } = true;
    public int Version { get; private set; }

    public static InvitationTemplate Usual(Guid eventId) => new() { EventId = eventId };
}
