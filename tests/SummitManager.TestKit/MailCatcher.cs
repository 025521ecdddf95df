using System.Collections.Concurrent;
using SummitManager.Messaging;

namespace SummitManager.TestKit;

/// <summary>Takes the place of the mail server: keeps what was sent, or answers with the error that a test asks for.</summary>
public sealed class MailCatcher : MailPost
{
    private readonly ConcurrentQueue<OutboxMessage> _sent = new();
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<MailFile>> _files = new();

    /// <summary>When set, no message is accepted.</summary>
    public PostError? Answer { get; set; }

    public IReadOnlyCollection<OutboxMessage> Sent => _sent;

    /// <summary>What was attached when it was sent; the message itself lets go of its files then.</summary>
    public IReadOnlyList<MailFile> FilesOf(OutboxMessage message) => _files[message.Id];

    public override int Parallel => 4;

    public override Task<PostError?> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        _files[message.Id] = message.Files;
        if (Answer is null)
            _sent.Enqueue(message);
        return Task.FromResult(Answer);
    }
}
