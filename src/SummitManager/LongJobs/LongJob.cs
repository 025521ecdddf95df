using System.Text.Json;
using SummitManager.Accounts;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.LongJobs;

public enum LongJobState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>
/// One piece of work that is longer than a person should wait for a page: who wants what, how far it is, what came of it. Nodes claim it
/// with a lease; every change of state is a guarded update, so it ends once.
/// </summary>
public sealed class LongJob
{
    internal const int ParametersLimit = 4000;
    internal const int WarningsLimit = 8000;

    /// <summary>Thai as Thai: escaped, a name would take six times its room.</summary>
    internal static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private LongJob() { }

    /// <summary>Minted by the form that starts it: a form sent twice starts one.</summary>
    public Guid Id { get; private set; }
    public Guid EventId { get; private set; }
    /// <summary>Which <see cref="ILongJob"/> does it; also the key of its name in words.</summary>
    public string Kind { get; private set; } = "";
    /// <summary>JSON, in the words of its kind. No personal data: rows are chosen by filters and ids.</summary>
    public string Parameters { get; private set; } = "";
    /// <summary>Of what is made.</summary>
    public Language Language { get; private set; }
    public LongJobState State { get; private set; }

    public int Done { get; private set; }
    /// <summary>Zero while it is not known.</summary>
    public int Total { get; private set; }
    /// <summary>What is being done, as a key of words; null says nothing beyond the state.</summary>
    public string? Phase { get; private set; }
    /// <summary>JSON list of <see cref="LongJobWarning"/>.</summary>
    public string? Warnings { get; private set; }
    public Guid? ResultFileId { get; private set; }
    /// <summary>Code of a refusal, when <see cref="LongJobState.Failed"/>.</summary>
    public string? Error { get; private set; }

    public Guid StartedBy { get; private set; }
    public string StartedByName { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public int Attempts { get; private set; }
    public Guid? LeasedBy { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Nothing about it changes any more; in a week it is swept away.</summary>
    public bool HasEnded => State is LongJobState.Done or LongJobState.Failed or LongJobState.Cancelled;

    public IReadOnlyList<LongJobWarning> WarningList => Warnings is null ? [] : JsonSerializer.Deserialize<List<LongJobWarning>>(Warnings) ?? [];

    public static LongJob Of(Guid id, Actor actor, Guid eventId, string kind, string parameters, Language language, DateTimeOffset now) => new()
    {
        Id = id,
        EventId = eventId,
        Kind = kind,
        Parameters = parameters,
        Language = language,
        State = LongJobState.Waiting,
        StartedBy = actor.UserId,
        StartedByName = ThaiText.Cut(actor.Name, 200),
        CreatedAt = now,
    };
}

/// <summary>Something that the person who ordered the work should look at.</summary>
/// <param name="Key">Of its words.</param>
/// <param name="Subject">What it is about, such as a name; null when it needs none.</param>
public sealed record LongJobWarning(string Key, string? Subject = null)
{
    /// <summary>The last of a list that does not hold all: its subject is how many more there are.</summary>
    public const string More = nameof(More);
}
