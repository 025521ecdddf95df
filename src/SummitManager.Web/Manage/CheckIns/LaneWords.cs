using System.Globalization;
using SummitManager.CheckIns.Lanes;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.CheckIns;

/// <summary>The planner's form as it was typed: it stands in the address, so that a plan can be sent to a colleague.</summary>
internal sealed record LaneForm(string? People, string? WindowMinutes, string? PeakPercent, string? PeakMinutes, string? SecondsPerPerson, string? ExceptionPercent, string? SecondsPerException)
{
    private const int MostPeople = 100_000;

    /// <summary>What was not typed comes from the event and from published figures.</summary>
    public static LaneForm Of(ArrivalPlan p) => new(Text(p.People), Text(p.WindowMinutes), Text(p.PeakPercent), Text(p.PeakMinutes), Text(p.SecondsPerPerson), Text(p.ExceptionPercent), Text(p.SecondsPerException));

    public Result<ArrivalPlan> Read()
    {
        var fields = new TypedFields();
        var window = fields.Number(WindowMinutes, nameof(WindowMinutes), 5, 720, required: true) ?? 0;
        var plan = new ArrivalPlan
        {
            People = fields.Number(People, nameof(People), 1, MostPeople, required: true) ?? 0,
            WindowMinutes = window,
            PeakPercent = fields.Number(PeakPercent, nameof(PeakPercent), 1, 100, required: true) ?? 0,
            PeakMinutes = fields.Number(PeakMinutes, nameof(PeakMinutes), 5, Math.Max(5, window), required: true) ?? 0,
            SecondsPerPerson = fields.Number(SecondsPerPerson, nameof(SecondsPerPerson), 1, 600, required: true) ?? 0,
            ExceptionPercent = fields.Number(ExceptionPercent, nameof(ExceptionPercent), 0, 100, required: true) ?? 0,
            SecondsPerException = fields.Number(SecondsPerException, nameof(SecondsPerException), 1, 1800, required: true) ?? 0,
        };
        return fields.Refusal is { } bad ? bad : plan;
    }

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}

internal static class LaneWords
{
    public static bool NobodyWaits(double seconds) => seconds < 0.5;

    /// <summary>A wait as people say it: none, seconds, minutes.</summary>
    public static string Wait(Texts t, double seconds) => seconds switch
    {
        _ when NobodyWaits(seconds) => t["Lanes.NobodyWaits"],
        < 120 => t["Lanes.Seconds", seconds.ToString("0", Texts.Numbers)],
        _ => t["Lanes.Minutes", (seconds / 60).ToString("0", Texts.Numbers)],
    };
}
