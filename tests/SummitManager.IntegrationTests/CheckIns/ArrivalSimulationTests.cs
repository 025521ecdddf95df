using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Data.Demo;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

/// <summary>
/// The morning of the seminar of 6,000 in accelerated time: 6,050 people from 7 to 9, 65 of a hundred of them in the half hour around 8,
/// sixteen devices, and at the peak ten minutes without network for half of them.
/// </summary>
public sealed class ArrivalSimulationTests
{
    private const int People = 6_050;
    private const int Devices = 16;
    private const int Minutes = 120;
    private static readonly (int From, int To) Peak = (45, 75);
    private static readonly (int From, int To) Outage = (55, 65);
    private const int PeakPercent = 65;
    /// <summary>During the outage every so many tickets are shown a second time.</summary>
    private const int ShownTwiceEvery = 15;

    [DatabaseFact]
    public async Task Nobody_is_lost_nobody_stands_twice_and_the_board_is_right(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var morning = await MorningAsync(host);
        var devices = Enumerable.Range(0, Devices).Select(n => new Device(n)).ToList();

        for (var minute = 0; minute < Minutes; minute++)
        {
            host.Time.Now = morning.Start.AddMinutes(minute + 1);
            foreach (var (device, scans) in morning.Of(minute))
                devices[device].Read(scans, isOffline: IsOffline(device, minute));
            // Whoever is online sends what waits: the last minute's tickets, or the whole queue when the network is back.
            await Task.WhenAll(devices.Where(d => !IsOffline(d.Number, minute)).Select(d => Task.Run(() => d.SendAsync(host, morning))));
            if (minute % 10 == 0 || minute == Outage.From || minute == Outage.To)
                Assert.Equal(devices.SelectMany(d => d.Sent).Where(s => s.LetIn).Select(s => s.Code).Distinct().Count(), await ArrivedAsync(host, morning));
        }

        await ShouldHoldAsync(host, morning, devices);
    }

    private static async Task ShouldHoldAsync(TestDatabase host, Morning morning, List<Device> devices)
    {
        var readings = devices.SelectMany(d => d.Sent).ToList();
        await using var db = host.Open();
        Assert.Equal(readings.Select(r => r.Request.Id).Order(), (await db.Scans.Select(s => s.Id).ToListAsync()).Order());

        // Everybody is in once, since the first time somebody let them in.
        var codes = await db.Registrations.ToDictionaryAsync(r => r.Id, r => r.TicketCode);
        var checkIns = await db.CheckIns.AsNoTracking().ToListAsync();
        var letIn = readings.Where(r => r.LetIn).ToLookup(r => r.Code);
        Assert.Equal(People, letIn.Count);
        Assert.Equal(letIn.Select(l => (l.Key, l.Min(r => r.Request.At))).Order(), checkIns.Select(c => (codes[c.RegistrationId], c.At)).Order());

        // The conflicts are the tickets that two devices let in, and no others.
        var twice = letIn.Where(l => l.Count() > 1).Select(l => l.Key).Order().ToList();
        Assert.True(twice.Count > 20, $"Only {twice.Count} tickets were let in twice: the outage tested nothing.");
        var conflicts = await db.ScanConflicts.AsNoTracking().ToListAsync();
        Assert.All(conflicts, c => Assert.Equal(ConflictKind.AdmittedTwice, c.Kind));
        Assert.Equal(twice, conflicts.Select(c => codes[c.RegistrationId!.Value]).Order());
        Assert.Equal(People, await ArrivedAsync(host, morning));
    }

    private static bool IsOffline(int device, int minute) => device < Devices / 2 && minute >= Outage.From && minute < Outage.To;

    private static async Task<int> ArrivedAsync(TestDatabase host, Morning morning)
    {
        var board = (await host.Get<BoardQueries>().RunAsync(Actor.System, morning.EventId, default)).ShouldBeOk();
        Assert.Equal(board.Arrived, board.Doors.Sum(d => d.Total));
        Assert.Equal(board.Arrived, board.Types.Sum(t => t.Arrived));
        Assert.Equal(board.Arrived, board.Minutes.Sum(m => m.Count));
        return board.Arrived;
    }

    /// <summary>The demo's people, and who comes when to which device.</summary>
    private static async Task<Morning> MorningAsync(TestDatabase host)
    {
        await using var db = host.Open();
        Assert.True(await DemoSummit.LoadAsync(db, DemoSize.Full, [], host.Time.Now, default));
        var e = await db.Events.SingleAsync();
        var start = EventTime.In(e.TimeZone).Instant(e.StartsOn, new TimeOnly(7, 0));
        var door = await db.Checkpoints.OrderBy(c => c.Order).Select(c => c.Id).FirstAsync();
        var codes = await db.Registrations.Where(r => r.State == RegistrationState.Confirmed).OrderBy(r => r.TicketCode).Select(r => r.TicketCode).Take(People).ToListAsync();
        Assert.Equal(People, codes.Count);

        var arrivals = new List<Arrival>();
        for (var i = 0; i < People; i++)
        {
            var device = i % Devices;
            var minute = MinuteOf(i);
            arrivals.Add(new Arrival(minute, device, codes[i], i % 50));
            // A friend shows the same ticket elsewhere, a minute later, while some devices know nothing of the others.
            if (minute >= Outage.From && minute < Outage.To - 1 && i % ShownTwiceEvery == 0)
                arrivals.Add(new Arrival(minute + 1, (device + i % 3 + 1) % Devices, codes[i], 50 + i % 9));
        }
        return new Morning(e.Id, door, start, arrivals.ToLookup(a => a.Minute));
    }

    private static int MinuteOf(int person)
    {
        var outside = Minutes - (Peak.To - Peak.From);
        if (person % 100 < PeakPercent)
            return Peak.From + person / 100 % (Peak.To - Peak.From);
        var minute = person % outside;
        return minute < Peak.From ? minute : minute + Peak.To - Peak.From;
    }

    private sealed record Arrival(int Minute, int Device, string Code, int Second);

    private sealed record Morning(Guid EventId, Guid CheckpointId, DateTimeOffset Start, ILookup<int, Arrival> Arrivals)
    {
        public IEnumerable<(int Device, List<ScanRequest> Scans)> Of(int minute) => Arrivals[minute].GroupBy(a => a.Device).Select(g => (g.Key, g.OrderBy(a => a.Second)
            .Select(a => new ScanRequest(Registering.NewId(), a.Code, ScanDirection.In, ScanMeans.Camera, Start.AddMinutes(minute).AddSeconds(a.Second))).ToList()));
    }

    /// <param name="LetIn">Somebody went in on it: the server said so, or the device on its own.</param>
    private sealed record Sent(ScanRequest Request, bool LetIn)
    {
        public string Code => Request.Code!;
    }

    /// <summary>A phone at the door: asks while it can, decides alone by what it has seen itself when it cannot, and keeps its queue.</summary>
    private sealed class Device(int number)
    {
        private readonly Guid _id = Registering.NewId();
        private readonly HashSet<string> _seen = [];
        private readonly List<ScanRequest> _queue = [];

        public int Number { get; } = number;
        public List<Sent> Sent { get; } = [];

        public void Read(List<ScanRequest> scans, bool isOffline) =>
            _queue.AddRange(scans.Select(s => isOffline ? s with { Told = _seen.Add(s.Code!) ? ScanOutcome.Admitted : ScanOutcome.AlreadyIn } : s));

        public async Task SendAsync(TestDatabase host, Morning morning)
        {
            foreach (var part in _queue.Chunk(RecordScans.MostAtOnce))
            {
                var answers = await UploadAsync(host, morning, part);
                if (part.Length > 30)
                    Assert.Equal(answers, await UploadAsync(host, morning, part)); // The answer was lost on the way.
                foreach (var (request, answer) in part.Zip(answers))
                {
                    _seen.Add(request.Code!);
                    Sent.Add(new Sent(request, (request.Told ?? answer.Outcome) == ScanOutcome.Admitted));
                }
            }
            _queue.Clear();
        }

        private async Task<IReadOnlyList<ScanAnswer>> UploadAsync(TestDatabase host, Morning morning, ScanRequest[] part) =>
            (await host.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, morning.EventId), morning.CheckpointId, part, host.Time.Now, _id, default)).ShouldBeOk();
    }
}
