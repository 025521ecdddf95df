using SummitManager.CheckIns;

namespace SummitManager.Web.Manage.CheckIns;

/// <summary>The numbers of the live board, second by second.</summary>
public sealed class BoardFeed(BoardQueries queries, TimeProvider clock, ILogger<BoardFeed> log) : LiveFeed<BoardNumbers>(clock, log)
{
    protected override Task<BoardNumbers?> ReadAsync(Guid eventId, BoardNumbers? last, CancellationToken ct) => queries.ReadAsync(eventId, last, ct);
}
