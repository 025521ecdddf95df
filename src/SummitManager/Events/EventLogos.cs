using SummitManager.Documents.Pictures;

namespace SummitManager.Events;

public sealed class EventLogos
{
    public Task<IReadOnlyList<Picture>> OfAsync(Guid eventId, CancellationToken ct) { _ = this; return Task.FromResult<IReadOnlyList<Picture>>([]); }
}
