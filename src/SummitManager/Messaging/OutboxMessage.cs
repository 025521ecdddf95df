using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Messaging;

public enum OutboxState
{
    Pending,
    Sending,
    Sent,
    Failed,
    Withheld,
}

/// <summary>
/// A mail owed: written in the transaction of the deed, rendered when written, so that what staff preview is what goes out.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Of the subject's column; a longer one is cut, because a letter must never stop the deed that owes it.</summary>
    internal const int SubjectLimit = 500;
    private const int NameLimit = 200;

    private OutboxMessage() { }

    public Guid Id { get; private set; }
    public Guid? EventId { get; private set; }
    /// <summary>The row of the feature that owes it, such as a registration, for its page to show what was sent.</summary>
    public Guid? SubjectId { get; private set; }
    public string To { get; private set; } = "";
    public string ToName { get; private set; } = "";
    public Language Language { get; private set; }
    public string Subject { get; private set; } = "";
    public string TextBody { get; private set; } = "";
    public string HtmlBody { get; private set; } = "";
    /// <summary>Text of a QR code that the HTML shows as <c>cid:qr</c>; drawn when sent.</summary>
    public string? QrText { get; private set; }
    /// <summary>An iCalendar file to attach, and its name.</summary>
    public string? Calendar { get; private set; }
    public string? CalendarName { get; private set; }
    /// <summary>What to attach, by the name of the <see cref="IMailAttachment"/> that makes it; null for nothing.</summary>
    public string? Attachment { get; private set; }
    /// <summary>What <see cref="Attachment"/> names, made just before sending; no column: a day's queue would fill the database with files.</summary>
    public IReadOnlyList<MailFile> Files { get; internal set; } = [];
    /// <summary>For the recipient only: staff never read it, and its text is forgotten once it is sent.</summary>
    public bool IsSealed { get; private set; }
    /// <summary>What must not be sent twice; unique.</summary>
    public string DedupKey { get; private set; } = "";
    /// <summary>Smaller goes first: a ticket overtakes a campaign.</summary>
    public int Priority { get; private set; }

    public OutboxState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset NotBefore { get; private set; }
    /// <summary>Nobody needs it any more afterwards, such as a reminder of what has begun: it fails instead of going out. Null for never.</summary>
    public DateTimeOffset? UselessAfter { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public Guid? LeasedBy { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public string? Error { get; private set; }

    public static OutboxMessage Of(Letter letter, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = letter.EventId,
        SubjectId = letter.SubjectId,
        To = letter.To,
        ToName = ThaiText.Cut(letter.ToName, NameLimit),
        Language = letter.Language,
        Subject = ThaiText.Cut(letter.Subject, SubjectLimit),
        TextBody = letter.TextBody,
        HtmlBody = letter.HtmlBody,
        QrText = letter.QrText,
        Calendar = letter.Calendar,
        CalendarName = letter.CalendarName,
        Attachment = letter.Attachment,
        IsSealed = letter.IsSealed,
        DedupKey = letter.DedupKey,
        Priority = letter.Priority,
        State = OutboxState.Pending,
        CreatedAt = now,
        NotBefore = letter.NotBefore ?? now,
        UselessAfter = letter.UselessAfter,
    };
}

/// <summary>A finished message as a feature hands it over.</summary>
public sealed record Letter
{
    public Guid? EventId { get; init; }
    public Guid? SubjectId { get; init; }
    public required string To { get; init; }
    public string ToName { get; init; } = "";
    public required Language Language { get; init; }
    public required string Subject { get; init; }
    public required string TextBody { get; init; }
    public required string HtmlBody { get; init; }
    public string? QrText { get; init; }
    public string? Calendar { get; init; }
    public string? CalendarName { get; init; }
    /// <inheritdoc cref="OutboxMessage.Attachment"/>
    public string? Attachment { get; init; }
    public bool IsSealed { get; init; }
    public required string DedupKey { get; init; }
    public int Priority { get; init; } = 10;
    public DateTimeOffset? NotBefore { get; init; }
    /// <inheritdoc cref="OutboxMessage.UselessAfter"/>
    public DateTimeOffset? UselessAfter { get; init; }
}
