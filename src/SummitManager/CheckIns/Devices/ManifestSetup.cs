using System.Security.Cryptography;
using System.Text;

namespace SummitManager.CheckIns.Devices;

/// <summary>The lists that a manifest's records point into by a byte.</summary>
internal sealed class ManifestSetup
{
    private readonly Dictionary<Guid, byte> _events = [];
    private readonly Dictionary<Guid, byte> _checkpoints = [];
    private readonly Dictionary<(Guid, Guid), byte> _types = [];
    private readonly Dictionary<(Guid, string), byte> _periods = [];

    public ManifestSetup(IReadOnlyList<ManifestEvent> events, IReadOnlyList<ManifestCheckpoint> checkpoints)
    {
        (Events, Checkpoints) = (events, checkpoints);
        var shape = new StringBuilder();
        foreach (var e in events)
        {
            _events[e.Id] = checked((byte)_events.Count);
            shape.Append(e.Id);
            foreach (var (type, i) in e.Types.Select((t, i) => (t, i)))
                _types[(e.Id, type.Id)] = checked((byte)i);
            foreach (var (period, i) in e.Periods.Select((p, i) => (p, i)))
                _periods[(e.Id, period.Period)] = checked((byte)i);
            shape.AppendJoin(',', e.Types.Select(t => t.Id)).AppendJoin(',', e.Periods.Select(p => p.Period));
        }
        foreach (var c in checkpoints)
            _checkpoints[c.Id] = checked((byte)_checkpoints.Count);
        shape.AppendJoin(',', checkpoints.Select(c => c.Id));
        Shape = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(shape.ToString())).AsSpan(0, 6));
    }

    public IReadOnlyList<ManifestEvent> Events { get; }

    public IReadOnlyList<ManifestCheckpoint> Checkpoints { get; }

    /// <summary>Another one as soon as an index would mean another thing: whoever holds records of the old one starts over.</summary>
    public string Shape { get; }

    public byte EventIndex(Guid eventId) => _events[eventId];
    public byte TypeIndex(Guid eventId, Guid typeId) => _types[(eventId, typeId)];
    public byte CheckpointIndex(Guid checkpointId) => _checkpoints[checkpointId];
    public byte PeriodIndex(Guid eventId, string period) => _periods[(eventId, period)];

    /// <summary>False for a check-in of a half-day that was taken out of the programme since.</summary>
    public bool HasPeriod(Guid eventId, string period) => _periods.ContainsKey((eventId, period));
}
