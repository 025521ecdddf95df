namespace SummitManager.Messaging;

/// <summary>Why a message did not go, for words on the screen.</summary>
public enum PostErrorKind
{
    /// <summary>No answer, or the line broke.</summary>
    Unreachable,
    /// <summary>The server asks us to come back later.</summary>
    Busy,
    /// <summary>The server does not take mail from us: sign-in, sender or encryption.</summary>
    SenderRefused,
    /// <summary>There is no such mailbox.</summary>
    RecipientRefused,
    /// <summary>The server took the address but not the message.</summary>
    MessageRefused,
    /// <summary>The address cannot be written in a mail.</summary>
    BadAddress,
    /// <summary>The program died while sending, again and again.</summary>
    Abandoned,
    /// <summary>It was still here when nobody needed it any more.</summary>
    TooLate,
    Other,
}

/// <param name="Text">What the server or the system said, as it said it.</param>
/// <param name="Permanent">Trying again would get the same answer.</param>
public sealed record PostError(string Text, bool Permanent, PostErrorKind Kind = PostErrorKind.Other)
{
    private const int Longest = 1000;

    /// <summary>As kept with the message: <c>RecipientRefused: 550 no such user</c>.</summary>
    public string Written => $"{Kind}: {Text}" is var all && all.Length > Longest ? all[..Longest] : all;

    /// <summary>Reads <see cref="Written"/>.</summary>
    public static (PostErrorKind Kind, string Text) Read(string written)
    {
        var colon = written.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Enum.TryParse<PostErrorKind>(written[..colon], out var kind) ? (kind, written[(colon + 2)..]) : (PostErrorKind.Other, written);
    }
}

/// <summary>The seam to the outside: an SMTP server, or a folder in development and tests.</summary>
public abstract class MailPost
{
    /// <summary>How long one message may take at most; after that it counts as not sent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How many messages may be under way at once.</summary>
    public abstract int Parallel { get; }

    /// <summary>Hands one message over. Null when it was accepted.</summary>
    public abstract Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct);
}
