using SummitManager.CheckIns;

namespace SummitManager.Web.Manage.CheckIns;

/// <summary>What somebody should act on now, second by second, for the board and the desk.</summary>
public sealed class AlertFeed(AlertQueries queries, TimeProvider clock, ILogger<AlertFeed> log) : LiveFeed<DoorAlerts>(clock, log)
{
    protected override Task<DoorAlerts?> ReadAsync(Guid eventId, DoorAlerts? last, CancellationToken ct) => queries.ReadAsync(eventId, last, ct);
}
