using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SummitManager.Benchmarks.Bare;

namespace SummitManager.Benchmarks.Running;

/// <summary>A web server in a process of its own: ours as it ships (Release, Production, server GC, synchronous=FULL), or the bare one.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Slug = "sao-2567";
    public const string Password = "benchmarks only 7418";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Process _process;

    private Site(Process process, Uri address, string folder) => (_process, Address, Folder) = (process, address, folder);

    public Uri Address { get; }
    public string Folder { get; }
    public string DatabaseFile => DatabaseIn(Folder);

    public static string DatabaseIn(string folder) => Path.Combine(folder, "summit.db");

    /// <param name="folder">Its data folder; empty at a first start.</param>
    /// <param name="demo">Registrations of the demo, where there is none yet.</param>
    public static async Task<Site> StartAsync(string folder, int demo)
    {
        var address = FreeAddress();
        return await WaitAsync(Launch(folder, address, Bench.SiteProgram, [], new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["Site__BaseUrl"] = address.ToString(),
            ["DataFolder"] = folder,
            ["Demo__Load"] = "true",
            ["Demo__Size"] = demo.ToString(CultureInfo.InvariantCulture),
            ["Demo__Password"] = Password,
            // One address sends everything here; and mail is sent by the clock, not by a request.
            ["Limits__FormsPerMinute"] = "100000000",
            ["Jobs__Enabled"] = "false",
            ["DOTNET_STARTUP_HOOKS"] = typeof(Site).Assembly.Location,
            [StartupHook.FolderVariable] = folder,
        }));
    }

    public static async Task<Site> StartBareAsync(string folder)
    {
        var address = FreeAddress();
        return await WaitAsync(Launch(folder, address, typeof(Site).Assembly.Location, [BareSite.Command, DatabaseIn(folder), address.ToString()], []));
    }

    /// <summary>Processor time used so far: unlike requests a second, hardly disturbed by what else the machine does.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in bytes.</summary>
    public long Resident
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Waits until the process has nothing left to do.</summary>
    public async Task SettleAsync()
    {
        var (window, busy) = (TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(25));
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(1);)
        {
            var before = Cpu;
            await Task.Delay(window);
            if (Cpu - before < busy)
                return;
        }
    }

    /// <summary>Bytes on the GC heap after a full collection.</summary>
    public Task<long> HeapAsync() => StartupHook.AskAsync(Folder);

    /// <summary>The first 200 of an address.</summary>
    public async Task AnswersAsync(string path)
    {
        using var client = new HttpClient();
        (await client.GetAsync(new Uri(Address, path))).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Site Launch(string folder, Uri address, string program, string[] arguments, Dictionary<string, string> settings)
    {
        if (program.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            throw new InvalidOperationException("Figures of a Debug build say nothing: dotnet run -c Release.");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { WorkingDirectory = Path.GetDirectoryName(program), RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new Site(process, address, folder);
    }

    private static async Task<Site> WaitAsync(Site site)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(site.Address.Host, site.Address.Port);
                return site;
            }
            catch (SocketException) when (!site._process.HasExited && waited.Elapsed < Patience)
            {
                await Task.Delay(20);
            }
        }
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
