using System.Globalization;
using System.Net;
using System.Text.Json;
using SummitManager.Agenda;
using SummitManager.Benchmarks.Running;
using SummitManager.Shared;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>The public agenda of two days in six rooms: alone with the server for its time, beside bare under load, and with half and twice the sessions for how its cost grows.</summary>
internal static class AgendaPage
{
    private const int Registrations = 6_300;
    private const int Rooms = 6, Days = 2, Tracks = 4, People = 3;
    private static readonly int[] Sizes = [60, 120, 240];

    public static async Task RunAsync(Bench bench)
    {
        var (ours, bare) = await bench.PairAsync(Registrations);
        await using var _ = ours;
        await using var __ = bare;
        var path = $"/e/{Site.Slug}/agenda";
        // Drawing is what costs here: the compiler's second tier must have seen it before the first size counts.
        using (var warm = new Load(ours, clients: 4))
            await warm.RunAsync(bench.Requests(4_000), Make, HttpStatusCode.OK);
        await ours.SettleAsync();
        foreach (var sessions in Sizes)
        {
            foreach (var site in (Site[])[ours, bare])
                await PublishAsync(site.DatabaseFile, sessions);
            // A newer version is looked for once a second.
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            await new Duel($"Agenda of {sessions} sessions (its version is asked for once a second; bare each time)", 600, Make, HttpStatusCode.OK).RunAsync(bench, ours, bare);
            using var alone = new Load(ours, clients: 1);
            var round = await alone.RunAsync(bench.Requests(300), Make, HttpStatusCode.OK);
            bench.Report.Add($"Agenda of {sessions} sessions, one visitor alone: p50 {Report.Percentile(round.Latencies, 50):0.0} ms (best {round.Latencies[0]:0.0}, p99 {Report.Percentile(round.Latencies, 99):0.0}), {round.CpuMs:0.00} ms of processor time");
        }

        HttpRequestMessage Make(Uri address, int request) => new(HttpMethod.Get, new Uri(address, path));
    }

    /// <summary>Takes the place of the demo's programme, as a newer version of it.</summary>
    private static async Task PublishAsync(string file, int sessions)
    {
        var starts = DateOnly.Parse(await Database.ScalarAsync<string>(file, "SELECT StartsOn FROM Events"), CultureInfo.InvariantCulture);
        var number = await Database.ScalarAsync<long>(file, "SELECT MAX(Number) FROM AgendaVersions") + 1;
        var content = JsonSerializer.Serialize(Programme(starts, sessions, (int)number));
        await Database.ExecuteAsync(file, string.Create(CultureInfo.InvariantCulture,
            $"UPDATE AgendaVersions SET Number = {number}, Content = '{content.Replace("'", "''", StringComparison.Ordinal)}' WHERE Number = {number - 1}"));
    }

    private static PublishedAgenda Programme(DateOnly starts, int sessions, int number)
    {
        var time = EventTime.In("Asia/Bangkok");
        var (rooms, tracks) = (Keys(Rooms), Keys(Tracks));
        var slots = sessions / (Rooms * Days);
        var minutes = 9 * 60 / slots; // From eight to five.
        var all = new List<PublishedSession>();
        for (var i = 0; i < sessions; i++)
        {
            var (day, slot, room) = (i / (slots * Rooms), i / Rooms % slots, i % Rooms);
            var from = time.Instant(starts.AddDays(day), new TimeOnly(8, 0)).AddMinutes(slot * minutes);
            var people = Enumerable.Range(0, People).Select(n => new PublishedPart(n == 0 ? SpeakerRole.Moderator : SpeakerRole.Panellist, Guid.NewGuid(),
                Label($"นายวิทยากร สมมติคนที่ {i * People + n}", $"Mr. Speaker Sommut {i * People + n}"), Label("นายกองค์การบริหารส่วนตำบล องค์การบริหารส่วนตำบลท่าข้าม", "Chief Executive, Tha Kham Subdistrict"), null));
            all.Add(new PublishedSession(Guid.NewGuid(), Label($"การจัดการขยะชุมชนอย่างยั่งยืนโดยท้องถิ่น ตอนที่ {i + 1}", $"Community waste managed by local authorities, part {i + 1}"), SessionFormat.Panel,
                from, from.AddMinutes(minutes), rooms[room], Label($"ห้องประชุม {room + 1}", $"Room {room + 1}"), new PublishedTrack(tracks[i % Tracks], Label($"สายที่ {i % Tracks + 1}", $"Track {i % Tracks + 1}"), "#17458f"),
                Label("ประสบการณ์ของท้องถิ่นขนาดเล็กที่ลดขยะได้ครึ่งหนึ่งภายในสามปี", "How small authorities halved their waste within three years"), SessionLanguage.Thai, null, null, i % 5 == 0 ? 40 : null, [.. people]));
        }
        return new PublishedAgenda(number, all);
    }

    private static Label Label(string thai, string english) => new(thai, english);

    private static Guid[] Keys(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid())];
}
