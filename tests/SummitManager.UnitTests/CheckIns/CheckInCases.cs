using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SummitManager.CheckIns;

namespace SummitManager.UnitTests.CheckIns;

/// <summary>The cases of <c>check-in-cases.json</c>, each with the shared facts filled in.</summary>
internal static class CheckInCases
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyDictionary<string, CheckInCase> All { get; } = Load();

    private static Dictionary<string, CheckInCase> Load()
    {
        using var stream = typeof(CheckInCases).Assembly.GetManifestResourceStream("check-in-cases.json")!;
        var file = JsonNode.Parse(stream)!;
        return file["cases"]!.AsArray().ToDictionary(c => c!["name"]!.GetValue<string>(), c =>
        {
            var facts = Merged(file["given"]!.AsObject(), c!["with"]!.AsObject());
            facts["expect"] = c["expect"]!.DeepClone();
            return facts.Deserialize<CheckInCase>(Web)!;
        }, StringComparer.Ordinal);
    }

    private static JsonObject Merged(JsonObject given, JsonObject with)
    {
        var merged = given.DeepClone().AsObject();
        foreach (var (name, value) in with)
            merged[name] = value is JsonObject changed && merged[name] is JsonObject whole ? Merged(whole, changed) : value?.DeepClone();
        return merged;
    }
}

internal sealed record CheckInCase(
    TicketFacts? Ticket, CheckpointFacts Checkpoint, IReadOnlyList<PriorCheckIn> Priors, IReadOnlyList<PeriodWindow> Periods, ScanDirection Direction, DateTimeOffset At, Verdict Expect);
