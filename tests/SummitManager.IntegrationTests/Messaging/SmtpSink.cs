using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SummitManager.Messaging;

namespace SummitManager.IntegrationTests.Messaging;

/// <summary>A running mail server; its answers follow from the recipient's name (smtp_sink.py).</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    public const string Python = "/usr/bin/python3";

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private SmtpSink(DirectoryInfo folder, Process process, int port)
    {
        (_folder, _process) = (folder, process);
        Settings = new MailSettings
        {
            Host = "127.0.0.1",
            Port = port,
            StartTls = false,
            From = "no-reply@summit.example",
            FromName = "งานสัมมนา",
            PickupFolder = folder.FullName,
        };
    }

    public MailSettings Settings { get; }

    public static async Task<SmtpSink> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("smtp-sink");
        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Messaging", "smtp_sink.py"), folder.FullName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        return new SmtpSink(folder, process, int.Parse(port, CultureInfo.InvariantCulture));
    }

    /// <summary>What was accepted, as an independent parser reads it, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received() => [.. _folder.GetFiles("*.json")
        .OrderBy(file => int.Parse(Path.GetFileNameWithoutExtension(file.Name), CultureInfo.InvariantCulture))
        .Select(file => JsonSerializer.Deserialize<ReceivedMail>(File.ReadAllText(file.FullName), Camel)!)];

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}

public sealed record ReceivedMail(IReadOnlyList<string> Recipients, string Subject, IReadOnlyList<string[]> From, IReadOnlyList<string[]> To, string MessageId, string? Date,
    string? AutoSubmitted, int LongestLine, bool IsAscii, IReadOnlyList<string> Defects, IReadOnlyList<string> Structure, IReadOnlyList<ReceivedPart> Parts);

public sealed record ReceivedPart(string Type, string? Method, string? Disposition, string? File, string? Cid, string? Encoding, string? Text, string Sha256, string? Base64);
