using System.Text.Json;
using SummitManager.Files;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.LongJobs;

/// <summary>What a running job knows and may say. Saying costs nothing: the runner writes it down a few times a second.</summary>
public sealed class LongJobContext : IAsyncDisposable
{
    private const int MostWarnings = 100;
    private const int LongestSubject = 60;

    private readonly FileStore _files;
    private readonly List<LongJobWarning> _warnings = [];
    private readonly string _parameters;
    private volatile Progress _progress = new(0, 0, null);

    private readonly DateTimeOffset _orphanedAt;

    internal LongJobContext(LongJob job, FileStore files, DateTimeOffset now) =>
        (JobId, EventId, Language, _parameters, _files, _orphanedAt) = (job.Id, job.EventId, job.Language, job.Parameters, files, now + FileStore.Grace);

    public Guid JobId { get; }
    public Guid EventId { get; }
    public Language Language { get; }

    internal Progress Now => _progress;
    internal StoredFileStream? Result { get; private set; }
    internal string? WarningsAsJson => _warnings.Count == 0 ? null : ThatFits();

    /// <summary>What it was started with.</summary>
    public T Parameters<T>() => JsonSerializer.Deserialize<T>(_parameters) ?? throw new InvalidOperationException("A job without its parameters.");

    /// <param name="done">Of <paramref name="total"/>, which is zero while nobody knows.</param>
    /// <param name="total">Rows, pages, people: what the bar counts.</param>
    /// <param name="phase">Key of words for what is being done.</param>
    public void Report(int done, int total, string? phase = null) => _progress = new Progress(done, total, phase);

    /// <summary>The first hundred are kept.</summary>
    public void Warn(string key, string? subject = null)
    {
        if (_warnings.Count < MostWarnings)
            _warnings.Add(new LongJobWarning(key, subject is null ? null : ThaiText.Truncate(subject, LongestSubject)));
    }

    /// <summary>
    /// The one file that comes of it: written chunk by chunk, seen by nobody before the job is done, gone when it is not. Whoever runs the job
    /// finishes and closes it; a kind that disposes of it throws its own file away.
    /// </summary>
    public async Task<Stream> CreateResultAsync(string name, string mediaType, CancellationToken ct)
    {
        if (Result is not null)
            throw new InvalidOperationException("A job has one result.");
        // Should the node die between the file's end and the job's, nobody refers to it and it is swept.
        return Result = await _files.OpenWriteAsync(new NewFile { EventId = EventId, Purpose = nameof(LongJob), Name = name, MediaType = mediaType, LapsesAt = _orphanedAt }, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (Result is not null)
            await Result.DisposeAsync();
    }

    private string ThatFits()
    {
        var kept = _warnings.Count;
        var json = JsonSerializer.Serialize(_warnings);
        while (json.Length > LongJob.WarningsLimit)
            json = JsonSerializer.Serialize(_warnings.Take(kept /= 2));
        return json;
    }

    internal sealed record Progress(int Done, int Total, string? Phase);
}
