using System.Diagnostics;
using System.Text;
using SummitManager.Data;

namespace SummitManager.TestKit.Web;

/// <summary>The built site as a process of its own, so that it can be killed as a power cut would.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private SiteProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="database">Which it works on.</param>
    /// <param name="dataFolder">For keys and mail.</param>
    /// <param name="port">Of a process before it, whose pages stay open; 0 takes any.</param>
    /// <param name="environment">Development serves the scripts from where they are built, which a browser needs.</param>
    public static async Task<SiteProcess> StartAsync(DatabaseSettings database, string dataFolder, int port = 0, string environment = "Production")
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        foreach (var argument in (string[])
            [
                Path.Combine(AppContext.BaseDirectory, "SummitManager.Web.dll"), "--urls", $"http://127.0.0.1:{port}", "--environment", environment,
                "--Database:Provider", database.Provider.ToString(), "--Database:Connection", database.Connection,
                "--DataFolder", dataFolder, "--Mail:PickupFolder", Path.Combine(dataFolder, "mail"), "--Demo:Load", "false", "--Site:BaseUrl", "http://site.example", "--Limits:FormsPerMinute", "1000000",
            ])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var said = new StringBuilder();
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            lock (said)
                said.AppendLine(line.Data);
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
                ready.TrySetResult(new Uri(line.Data[(at + Listening.Length)..]));
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var gone = process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, gone, Task.Delay(StartLimit)) != ready.Task)
        {
            if (!process.HasExited)
                process.Kill();
            lock (said)
                throw new InvalidOperationException($"The site did not start:\n{said}");
        }
        return new SiteProcess(process, await ready.Task);
    }

    /// <summary>SIGKILL: no chance to finish or to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }
}
