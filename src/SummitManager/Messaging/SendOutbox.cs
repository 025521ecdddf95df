using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;

namespace SummitManager.Messaging;

/// <summary>
/// Sends what is due. A message is leased, sent, marked; a lease that runs out because its node died is claimable again, so
/// delivery is at least once and a repeat carries the same Message-ID. Run every few seconds; safe on several nodes.
/// </summary>
public sealed partial class SendOutbox(IDbContextFactory<SummitDb> dbs, TimeProvider clock, MailPost post, ILogger<SendOutbox> log)
{
    public const int MaxAttempts = 8;
    private const int BatchSize = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var sent = 0;
        while (!ct.IsCancellationRequested)
        {
            var batch = await ClaimAsync(ct);
            if (batch.Count == 0)
                break;
            await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = post.Parallel, CancellationToken = ct }, async (message, token) =>
            {
                if (await SendAsync(message, token))
                    Interlocked.Increment(ref sent);
            });
        }
        return sent;
    }

    private async Task<List<OutboxMessage>> ClaimAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var due = await db.OutboxMessages.Where(m => (m.State == OutboxState.Pending && m.NotBefore <= now) || (m.State == OutboxState.Sending && m.LeasedUntil < now))
            .OrderBy(m => m.Priority).ThenBy(m => m.NotBefore).ThenBy(m => m.Id).Select(m => m.Id).Take(BatchSize).ToListAsync(ct);
        if (due.Count == 0)
            return [];

        var lease = Guid.CreateVersion7(now);
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.OutboxMessages
            .Where(m => due.Contains(m.Id) && ((m.State == OutboxState.Pending && m.NotBefore <= now) || (m.State == OutboxState.Sending && m.LeasedUntil < now)))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Sending).SetProperty(m => m.LeasedBy, lease)
                .SetProperty(m => m.LeasedUntil, now + Lease).SetProperty(m => m.Attempts, m => m.Attempts + 1), ct);
        await transaction.CommitAsync(ct);
        return await db.OutboxMessages.AsNoTracking().Where(m => m.LeasedBy == lease).ToListAsync(ct);
    }

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        var error = await post.SendAsync(message, ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var mine = db.OutboxMessages.Where(m => m.Id == message.Id && m.LeasedBy == message.LeasedBy && m.State == OutboxState.Sending);
        if (error is null)
        {
            await mine.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Sent).SetProperty(m => m.SentAt, now).SetProperty(m => m.Error, (string?)null), ct);
        }
        else
        {
            var final = error.Permanent || message.Attempts >= MaxAttempts;
            var again = now + TimeSpan.FromMinutes(Math.Pow(2, message.Attempts - 1));
            await mine.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, final ? OutboxState.Failed : OutboxState.Pending)
                .SetProperty(m => m.NotBefore, again).SetProperty(m => m.Error, error.Text), ct);
            LogNotSent(message.Id, message.Attempts, final);
        }
        await transaction.CommitAsync(ct);
        return error is null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} was not sent at attempt {Attempt}; final: {Final}")]
    private partial void LogNotSent(Guid messageId, int attempt, bool final);
}
