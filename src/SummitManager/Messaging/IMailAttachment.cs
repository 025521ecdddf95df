namespace SummitManager.Messaging;

/// <summary>A file of a mail.</summary>
public sealed record MailFile(string Name, string MediaType, byte[] Bytes);

/// <summary>
/// Makes a file when a mail is sent, so that the outbox holds what and not bytes. A seam, because Messaging must not know the features that
/// owe mails: a ticket, later a letter and a receipt.
/// </summary>
public interface IMailAttachment
{
    /// <summary>What <see cref="Letter.Attachment"/> says.</summary>
    string Name { get; }

    /// <summary>Null when there is nothing to attach any more, as for a registration that was cancelled meanwhile; the mail goes without.</summary>
    Task<MailFile?> MakeAsync(OutboxMessage message, CancellationToken ct);
}
