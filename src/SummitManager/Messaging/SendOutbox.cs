using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;

namespace SummitManager.Messaging;

/// <summary>
/// Sends what is due. A message is leased, sent, marked; a lease that runs out because its node died is claimable again, so
/// delivery is at least once and a repeat carries the same Message-ID. Run every few seconds; safe on several nodes.
/// </summary>
public sealed partial class SendOutbox(IDbContextFactory<SummitDb> dbs, TimeProvider clock, MailPost post, IEnumerable<IMailAttachment> attachments, ILogger<SendOutbox> log)
{
    /// <summary>With the waits between them this is about sixteen hours: a server that is down overnight loses nothing.</summary>
    public const int MaxAttempts = 12;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(4);

    /// <summary>A batch must be through before its lease ends: <see cref="Rounds"/> messages one after the other, each at most <see cref="MailPost.Patience"/>.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private const int Rounds = 4;

    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var sent = 0;
        while (!ct.IsCancellationRequested && await Deadlock.RetryAsync(() => ClaimAsync(ct)) is { } batch)
        {
            await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = post.Parallel, CancellationToken = ct }, async (message, _) =>
            {
                // Not the loop's own token: it would call off the posts under way when one of them fails.
                if (await TrySendAsync(message, ct))
                    Interlocked.Increment(ref sent);
            });
        }
        return sent;
    }

    /// <summary>Null when nothing is due; empty when another sender was quicker.</summary>
    private async Task<List<OutboxMessage>?> ClaimAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var due = await Due(db.OutboxMessages, now).OrderBy(m => m.Priority).ThenBy(m => m.NotBefore).ThenBy(m => m.Id).Select(m => m.Id)
            .Take(post.Parallel * Rounds).ToListAsync(ct);
        if (due.Count == 0)
            return null;

        var lease = Guid.CreateVersion7(now);
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            await Due(db.OutboxMessages.Where(m => due.Contains(m.Id)), now)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Sending).SetProperty(m => m.LeasedBy, lease)
                    .SetProperty(m => m.LeasedUntil, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), ct);
            await transaction.CommitAsync(ct);
        }
        return await db.OutboxMessages.AsNoTracking().Where(m => m.LeasedBy == lease && m.State == OutboxState.Sending)
            .OrderBy(m => m.Priority).ThenBy(m => m.NotBefore).ThenBy(m => m.Id).ToListAsync(ct);
    }

    private static IQueryable<OutboxMessage> Due(IQueryable<OutboxMessage> messages, DateTimeOffset now) =>
        messages.Where(m => (m.State == OutboxState.Pending && m.NotBefore <= now) || (m.State == OutboxState.Sending && m.LeasedUntil < now));

    /// <summary>A message that cannot be marked stays leased and goes out again later; the others of the batch go on.</summary>
    private async Task<bool> TrySendAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            return await SendAsync(message, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogNotMarked(message.Id, e.GetType().Name);
            return false;
        }
    }

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        // So late in its lease another node might take the message over while we send it: leave it to that node.
        if (clock.GetUtcNow() > message.LeasedUntil - MailPost.Patience)
            return false;
        var error = message.UselessAfter < clock.GetUtcNow() ? new PostError("", true, PostErrorKind.TooLate)
            : message.Attempts > MaxAttempts ? new PostError($"{MaxAttempts} attempts", true, PostErrorKind.Abandoned)
            : await PostAsync(message, ct);

        // From here on nothing may be called off: what was sent must be marked as sent, or it goes out twice.
        return await Deadlock.RetryAsync(() => MarkAsync(message, error));
    }

    private async Task<bool> MarkAsync(OutboxMessage message, PostError? error)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        var mine = db.OutboxMessages.Where(m => m.Id == message.Id && m.LeasedBy == message.LeasedBy && m.State == OutboxState.Sending);
        if (error is null)
        {
            await mine.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.Error, (string?)null), CancellationToken.None);
            if (message.IsSealed)
                await db.OutboxMessages.Where(m => m.Id == message.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.TextBody, "").SetProperty(m => m.HtmlBody, ""), CancellationToken.None);
        }
        else
        {
            var final = error.Permanent || message.Attempts >= MaxAttempts;
            var again = now + Wait(message.Attempts);
            await mine.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, final ? OutboxState.Failed : OutboxState.Pending)
                .SetProperty(m => m.NotBefore, again).SetProperty(m => m.Error, error.Written), CancellationToken.None);
            LogNotSent(message.Id, message.Attempts, error.Kind, final);
        }
        await transaction.CommitAsync(CancellationToken.None);
        return error is null;
    }

    /// <summary>One message that breaks, whatever breaks in it, must not hold up the others.</summary>
    private async Task<PostError?> PostAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            if (message.Attachment is { } name && await attachments.Single(a => a.Name == name).MakeAsync(message, ct) is { } file)
                message.Files = [file];
            return await post.SendAsync(message, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new PostError(e.Message, false);
        }
        finally
        {
            // The batch lives on; the files need not.
            message.Files = [];
        }
    }

    /// <summary>1, 2, 4 … minutes, at most four hours.</summary>
    internal static TimeSpan Wait(int attempts)
    {
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Max(0, attempts - 1)));
        return wait < LongestWait ? wait : LongestWait;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of message {MessageId} could not be stored: {Exception}")]
    private partial void LogNotMarked(Guid messageId, string exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} was not sent at attempt {Attempt}: {Kind}; final: {Final}")]
    private partial void LogNotSent(Guid messageId, int attempt, PostErrorKind kind, bool final);
}
