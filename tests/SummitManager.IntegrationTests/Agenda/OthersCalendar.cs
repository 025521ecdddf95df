using System.Diagnostics;
using System.Text.Json;
using SummitManager.IntegrationTests.Messaging;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>A calendar as a library that others wrote reads it (read_calendar.py).</summary>
internal sealed record OthersCalendar(string Version, IReadOnlyList<OthersEntry> Entries, IReadOnlyList<string> Errors)
{
    public static async Task<OthersCalendar> ReadAsync(byte[] file)
    {
        var start = new ProcessStartInfo(SmtpSink.Python, [Path.Combine(AppContext.BaseDirectory, "Agenda", "read_calendar.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var python = Process.Start(start)!;
        await python.StandardInput.BaseStream.WriteAsync(file);
        python.StandardInput.Close();
        var (said, complained) = (await python.StandardOutput.ReadToEndAsync(), await python.StandardError.ReadToEndAsync());
        await python.WaitForExitAsync();
        Assert.True(python.ExitCode == 0, complained);
        return JsonSerializer.Deserialize<OthersCalendar>(said, JsonSerializerOptions.Web)!;
    }
}

internal sealed record OthersEntry(string Uid, string Summary, DateTimeOffset Starts, DateTimeOffset Ends, DateTimeOffset Stamp);

/// <summary>
/// A test that asks a calendar library that others wrote (Debian: python3-icalendar). Without one it shows as skipped with the reason; where
/// <c>CI</c> is set it must run.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CalendarFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> IsThere = new(() => PythonModule.IsThere("icalendar"));

    public CalendarFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is not ("true" or "1") && !IsThere.Value)
            Skip = $"There is no calendar library to test with: {SmtpSink.Python} has no module icalendar (apt-get install python3-icalendar).";
    }
}
