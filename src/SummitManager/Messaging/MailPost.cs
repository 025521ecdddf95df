namespace SummitManager.Messaging;

/// <summary>Why a message did not go. <paramref name="Permanent"/>: trying again would get the same answer.</summary>
public sealed record PostError(string Text, bool Permanent);

/// <summary>The seam to the outside: an SMTP server, or a folder in development and tests.</summary>
public abstract class MailPost
{
    /// <summary>How many messages may be under way at once.</summary>
    public abstract int Parallel { get; }

    /// <summary>Hands one message over. Null when it was accepted.</summary>
    public abstract Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct);
}
