using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns.Devices;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using Xunit.Abstractions;

namespace SummitManager.EndToEndTests.Door;

/// <summary>How fast a phone decides alone with 20,000 tickets. Says the figures and asserts only that everybody got in: how long it took is the machine's affair.</summary>
public sealed class OfflineSpeedTests(Playwrights playwrights, ITestOutputHelper output) : IClassFixture<Playwrights>, IDisposable
{
    private const int Tickets = 20_000, Scans = 300;
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserFact]
    public async Task Says_how_long_a_verdict_takes_offline_with_20_000_tickets()
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        await _app.RegisterAsync(e, "สมชาย ใจดี");
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Door);
        await page.ShouldKeepTheShellAsync();
        var codes = Enumerable.Range(0, Tickets).Select(_ => new SystemCodes().NewTicketCode()).ToArray();
        var full = Manifest(e, codes);
        await page.RouteAsync("**/door/api/manifest*", route => route.FulfillAsync(new() { BodyBytes = full, ContentType = "application/octet-stream" }));
        var taken = await page.EvaluateAsync<double>(
            "import('/door/sync.js').then(async sync => { const at = performance.now(); await sync.pull(); await sync.pull(); return (performance.now() - at) / 2; })");
        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("import('/door/sync.js').then(sync => sync.soon())");

        var times = await page.EvaluateAsync<double[]>(
            """
            async codes => {
              const verdict = document.getElementById('verdict');
              const key = (key, code) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
              const times = [];
              for (const [i, code] of codes.entries()) {
                for (const c of code) key(c, /\d/.test(c) ? `Digit${c}` : `Key${c}`);
                const name = `คนที่${i} `;
                const at = performance.now();
                const shown = new Promise(done => {
                  const look = new MutationObserver(() => { if (verdict.className === 'door-verdict is-yes' && verdict.textContent.includes(name)) { look.disconnect(); done(); } });
                  look.observe(verdict, { childList: true, attributes: true, subtree: true });
                });
                key('Enter', 'Enter');
                await shown;
                await new Promise(requestAnimationFrame); // The frame that paints it begins here.
                times.push(performance.now() - at);
              }
              return times;
            }
            """, codes.Take(Scans).ToArray());

        var sorted = times.Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Tickets} tickets, {full.Length / (double)Tickets:0} bytes each, taken in {taken:0} ms. Verdict offline, code to frame, {Scans} scans: p50 {sorted[Scans / 2]:0} ms, p95 {sorted[Scans * 95 / 100]:0} ms, longest {sorted[^1]:0} ms."));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync($"รอส่ง {Scans}");
        var opened = await page.EvaluateAsync<double>("performance.now()");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Opened again without a network in {opened:0} ms."));
        Assert.Equal(Scans, times.Length);
    }

    public void Dispose() => _app.Dispose();

    private static byte[] Manifest(TestEvent e, string[] codes)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new
        {
            cursor = "x",
            full = true,
            serverTime = ManualTime.ThaiNoon,
            gone = 0,
            checkIns = 0,
            tickets = codes.Length,
            events = new[]
            {
                new
                {
                    id = e.Id,
                    title = new { thai = e.Event.TitleTh, english = e.Event.TitleEn },
                    timeZone = e.Event.TimeZone,
                    periods = e.HalfDays.Select(SummitManager.CheckIns.PeriodWindow.Of).Select(p => new { period = p.Period, opens = p.Opens, closes = p.Closes }),
                    types = new[] { new { id = e.Type.Id, name = new { thai = e.Type.NameTh, english = e.Type.NameEn }, color = 1 } },
                },
            },
            checkpoints = new[]
            {
                new
                {
                    id = e.Checkpoint.Id,
                    eventId = e.Id,
                    name = new { thai = e.Checkpoint.NameTh, english = e.Checkpoint.NameEn },
                    allowedTypeIds = Array.Empty<Guid>(),
                    tracksExits = true,
                    requiresPayment = true,
                    isOpen = true,
                },
            },
        });
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("SMD1"u8);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(4), header.Length);
        buffer.Advance(4);
        buffer.Write(header);
        var content = new byte[ManifestContent.LongestTicket];
        foreach (var (i, code) in codes.Index())
        {
            var ticket = new ManifestTicket(false, Guid.NewGuid(), 0, 0, RegistrationState.Confirmed, PaymentState.NotRequired, false,
                $"คนที่{i} กตัญญูกุลวงศ์เจริญชัย", "", "องค์การบริหารส่วนตำบลดอนสมมติ", "สมาชิกสภาองค์การบริหารส่วนตำบล");
            ManifestSeal.Write(buffer, code, content.AsSpan(0, ManifestContent.Write(content, ticket)));
        }
        return buffer.WrittenSpan.ToArray();
    }
}
