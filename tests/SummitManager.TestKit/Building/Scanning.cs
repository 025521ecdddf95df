using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.CheckIns;

namespace SummitManager.TestKit.Building;

/// <summary>The door, through its use case.</summary>
public static class Scanning
{
    /// <summary>Reads one code at the event's checkpoint now, as the door role.</summary>
    public static async Task<ScanAnswer> ScanAsync(this ITestHost host, TestEvent e, string code, ScanDirection direction = ScanDirection.In)
    {
        var at = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var request = new ScanRequest(Registering.NewId(), code, direction, ScanMeans.Camera, at);
        var answers = await host.Services.GetRequiredService<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, [request], CancellationToken.None);
        return answers.ShouldBeOk()[0];
    }
}
