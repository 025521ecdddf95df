using System.Collections.Concurrent;
using SummitManager.Messaging;

namespace SummitManager.TestKit;

/// <summary>Takes the place of the mail server: keeps what was sent, or answers with the error that a test asks for.</summary>
public sealed class MailCatcher : MailPost
{
    private readonly ConcurrentQueue<OutboxMessage> _sent = new();

    /// <summary>When set, no message is accepted.</summary>
    public PostError? Answer { get; set; }

    public IReadOnlyCollection<OutboxMessage> Sent => _sent;

    public override int Parallel => 4;

    public override Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        if (Answer is null)
            _sent.Enqueue(message);
        return Task.FromResult(Answer);
    }
}
