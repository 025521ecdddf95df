using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SummitManager.TestKit.Building;

namespace SummitManager.WebTests.Durability;

/// <summary>The scans of one phone that decided alone: sent in parts until each was answered, the same ids every time.</summary>
internal sealed class PhoneQueue(TestEvent e, IEnumerable<string> codes, DateTimeOffset from)
{
    private const int PartOf = 10;

    private readonly List<(Guid Id, string Code, DateTimeOffset At)> _scans = [.. codes.Select((code, i) => (Registering.NewId(), code, from.AddSeconds(i)))];

    public int Count => _scans.Count;

    public IReadOnlySet<Guid> Ids => _scans.Select(s => s.Id).ToHashSet();

    /// <summary>What the server said of each.</summary>
    public Dictionary<Guid, string> Answered { get; } = [];

    /// <summary>Until all are answered, or the site is gone.</summary>
    public async Task SendAsync(HttpClient door)
    {
        try
        {
            foreach (var part in _scans.Where(s => !Answered.ContainsKey(s.Id)).Chunk(PartOf).ToList())
            {
                var body = new { CheckpointId = e.Checkpoint.Id, Scans = part.Select(s => new { s.Id, s.Code, Direction = "In", Means = "Camera", s.At, Told = "Admitted" }) };
                using var answer = await door.PostAsJsonAsync("/door/api/scans", body);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
                foreach (var one in json.EnumerateArray())
                    Answered[one.GetProperty("id").GetGuid()] = one.GetProperty("outcome").GetString()!;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // Killed: this part has no answer and is sent again.
        }
    }
}
