using SummitManager.Agenda;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>What a piece of news about an event is written from: its settings, its published agenda and its numbers. Nothing of a person that the agenda does not show.</summary>
public sealed record PressFacts
{
    /// <summary>In English empty where it has no English title.</summary>
    public required Label Title { get; init; }
    public string? Theme { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    /// <summary>In English null while there is no English name.</summary>
    public PressPlace? Venue { get; init; }
    /// <summary>Hosts and co-hosts in their order.</summary>
    public IReadOnlyList<Label> Hosts { get; init; } = [];
    public IReadOnlyList<Label> Partners { get; init; } = [];
    public IReadOnlyList<Label> Objectives { get; init; } = [];
    public IReadOnlyList<int> SdgGoals { get; init; } = [];
    /// <summary>Null while no opening is on the published agenda.</summary>
    public PressOpening? Opening { get; init; }
    /// <summary>What kinds of items the programme has, each once, in its order.</summary>
    public IReadOnlyList<SessionFormat> Formats { get; init; } = [];
    /// <summary>Titles worth naming.</summary>
    public IReadOnlyList<Label> Highlights { get; init; } = [];
    /// <summary>How many items are on the programme, without pauses.</summary>
    public int Items { get; init; }
    public PressCounts Counts { get; init; } = new(0, 0, 0, 0, false);
    /// <summary>From its first day on it is told as something that happens, before as something to come.</summary>
    public bool HasBegun { get; init; }
    /// <summary>After its last day.</summary>
    public bool HasEnded { get; init; }
}

/// <param name="Thai">Name as one says it.</param>
/// <param name="English">Null while there is none.</param>
public sealed record PressPlace(string Thai, string? English);

/// <summary>Who does what at the opening.</summary>
/// <param name="Starts">On the event's clock.</param>
public sealed record PressOpening(DateTime Starts, IReadOnlyList<PressPerson> Chairs, IReadOnlyList<PressPerson> Reporters, IReadOnlyList<PressPerson> Welcomers, IReadOnlyList<PressPerson> Guests);

/// <param name="Name">With the whole rank: <c>พลอากาศเอก ดร.ประจิน จั่นตอง</c>.</param>
/// <param name="Office">Position and organisation; empty where neither is known.</param>
public sealed record PressPerson(Label Name, Label Office, string? Representing);

/// <param name="Registered">With a place that is confirmed.</param>
/// <param name="Came">Who were checked in at least once.</param>
/// <param name="Delegations">Of which somebody is registered.</param>
/// <param name="Provinces">Of the 76; Bangkok is told apart.</param>
public sealed record PressCounts(int Registered, int Came, int Delegations, int Provinces, bool Bangkok);
