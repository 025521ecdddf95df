using System.Diagnostics;
using System.Text.Json;

namespace SummitManager.Benchmarks.Printing;

/// <summary>One job done once: the first time in a fresh process, or again.</summary>
/// <param name="Seconds">From the first query to the last byte.</param>
/// <param name="Cpu">Seconds of processor time of all threads, so compiling and collecting included. It hardly moves when other programs want the cores.</param>
/// <param name="Bytes">Of the file.</param>
/// <param name="Made">Pages, rows or strings.</param>
/// <param name="Idle">Resident bytes right before.</param>
/// <param name="Peak">Most bytes resident at any time since, as the kernel counted (VmHWM).</param>
internal sealed record DocumentRun(double Seconds, double Cpu, long Bytes, int Made, long Idle, long Peak)
{
    public long Above => Peak - Idle;
}

/// <summary>
/// Does one job twice in a process of its own with the server's settings (Release, server GC), so that memory is the job's alone and the
/// first run pays for everything that a server does once.
/// </summary>
internal static class DocumentProcess
{
    public const string Command = "document";

    /// <summary>Names a folder in which the files are kept, to look at them or to compare two builds byte for byte.</summary>
    private const string KeepVariable = "SUMMIT_BENCHMARKS_KEEP";

    public static async Task<(DocumentRun First, DocumentRun Again)> StartAsync(string database, string job)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DocumentProcess).Assembly.Location, Command, database, job]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{job} ended with {process.ExitCode}: {said}");
        var runs = JsonSerializer.Deserialize<DocumentRun[]>(said)!;
        return (runs[0], runs[1]);
    }

    /// <summary>The child's side.</summary>
    public static async Task<int> RunAsync(string database, string job)
    {
        await using var desk = await DocumentDesk.OpenAsync(database);
        DocumentRun[] runs = [await MeasureAsync(desk, job), await MeasureAsync(desk, job)];
        Console.WriteLine(JsonSerializer.Serialize(runs));
        return 0;
    }

    private static async Task<DocumentRun> MeasureAsync(DocumentDesk desk, string job)
    {
        await using var target = Environment.GetEnvironmentVariable(KeepVariable) is { } folder
            ? File.Create(Path.Combine(folder, job)) : new ThrowingAway() as Stream;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // From now on the kernel counts the peak anew.
        await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        var idle = ProcFile.Bytes(Environment.ProcessId, "VmRSS");
        using var self = Process.GetCurrentProcess();
        var (watch, cpu) = (Stopwatch.StartNew(), self.TotalProcessorTime);
        var made = await DocumentJobs.All[job](desk, target);
        var seconds = watch.Elapsed.TotalSeconds;
        self.Refresh();
        return new DocumentRun(seconds, (self.TotalProcessorTime - cpu).TotalSeconds, target.Position, made, idle, ProcFile.Bytes(Environment.ProcessId, "VmHWM"));
    }

    /// <summary>Counts what is written and keeps nothing. It does not seek, as a stored file's stream does not.</summary>
    private sealed class ThrowingAway : Stream
    {
        private long _written;

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => _written;
        public override long Position { get => _written; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => _written += count;
        public override void Write(ReadOnlySpan<byte> buffer) => _written += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _written += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
