using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SummitManager.TestKit.Building;

namespace SummitManager.WebTests.Durability;

/// <summary>Visitors and doors that keep sending, and write down what they asked and what they were told.</summary>
internal sealed class Clients(TestEvent e, IReadOnlyList<string> tickets, DateTimeOffset scannedAt)
{
    private int _lastTicket = -1;

    /// <summary>By the form's own id: the address of the ticket that the visitor was sent to; null while there was no answer.</summary>
    public ConcurrentDictionary<Guid, string?> Registrations { get; } = new();

    /// <summary>By the scan's id: the outcome that the door was told; null while there was no answer.</summary>
    public ConcurrentDictionary<Guid, string?> Scans { get; } = new();

    private ConcurrentDictionary<Guid, string> Codes { get; } = new();

    /// <summary>Registers new people and scans tickets, each some several times, until the site is gone.</summary>
    public Task HammerAsync(HttpClient visitor, int visitors, HttpClient door, int doors)
    {
        var all = Enumerable.Range(0, visitors).Select(_ => UntilGoneAsync(() => RegisterAsync(visitor, Registering.NewId())))
            .Concat(Enumerable.Range(0, doors).Select(_ => UntilGoneAsync(() => ScanAsync(door, Registering.NewId(), tickets[Interlocked.Increment(ref _lastTicket) / 3 % tickets.Count]))));
        return Task.WhenAll(all);
    }

    /// <summary>What a person does who saw no answer: sends the same form again. A device does the same with its scans.</summary>
    public async Task SendUnansweredAgainAsync(HttpClient visitor, HttpClient door)
    {
        foreach (var (id, _) in Registrations.Where(r => r.Value is null).ToList())
            await RegisterAsync(visitor, id);
        foreach (var (id, _) in Scans.Where(s => s.Value is null).ToList())
            await ScanAsync(door, id, Codes[id]);
    }

    private async Task RegisterAsync(HttpClient visitor, Guid formId)
    {
        Registrations.TryAdd(formId, null);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "register",
            ["Input.RequestId"] = formId.ToString(),
            ["Input.TypeId"] = e.Type.Id.ToString(),
            ["Input.Given"] = "ผู้ทดสอบ",
            ["Input.Family"] = $"ที่{formId:N}",
            ["Input.OrganizationKind"] = "Sao",
            ["Input.OrganizationName"] = "องค์การบริหารส่วนตำบลดอนสมมติ",
            ["Input.PositionGroup"] = "Council",
            ["Input.Email"] = "person@office.example",
        });
        using var answer = await visitor.PostAsync($"/e/{e.Slug}/register", form);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther) || answer.Headers.Location is not { } location)
            throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Registrations[formId] = location.OriginalString;
    }

    private async Task ScanAsync(HttpClient door, Guid scanId, string code)
    {
        Codes[scanId] = code;
        Scans.TryAdd(scanId, null);
        var body = new { CheckpointId = e.Checkpoint.Id, Scans = new[] { new { Id = scanId, Code = code, Direction = "In", Means = "Camera", At = scannedAt } } };
        using var answer = await door.PostAsJsonAsync("/door/api/scans", body);
        if (answer.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Scans[scanId] = json[0].GetProperty("outcome").GetString();
    }

    private static async Task UntilGoneAsync(Func<Task> deed)
    {
        try
        {
            while (true)
                await deed();
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // Killed: this deed has no answer.
        }
    }
}
