using System.Globalization;
using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Shared;

namespace SummitManager.Web.Manage.Agenda;

/// <summary>The timetable: what is dragged or moved by keys is saved at once, conflicts are named at once, and every move can be undone.</summary>
public sealed partial class PlannerPage
{
    private const int MostConflicts = 50;

    private PlannedAgenda? _agenda;
    private Refusal? _refusal;
    private string? _done;
    private Func<Task>? _undo;
    private bool _publishing;

    [Inject] private AgendaQueries Queries { get; set; } = default!;
    [Inject] private ScheduleSession Scheduling { get; set; } = default!;
    [Inject] private PublishAgenda Publishing { get; set; } = default!;

    /// <summary>ISO date of the day shown; the first otherwise.</summary>
    [SupplyParameterFromQuery(Name = "day")] public string? DayText { get; set; }

    private bool MayEdit => May(Permission.ManageEvent);

    /// <summary>The event's days, and others on which something stands all the same.</summary>
    private IEnumerable<DateOnly> Days => _agenda!.Plan.Days
        .Concat(_agenda.Plan.Sessions.Where(s => s.StartsAt is not null).Select(s => _agenda.Plan.Clock.Date(s.StartsAt!.Value))).Distinct().Order();

    private DateOnly Day => DateOnly.TryParseExact(DayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : _agenda!.Plan.Event.StartsOn;

    private string NewLink => Links.ManageEvent(EventId, $"agenda/sessions/new?day={Links.Iso(Day)}");

    private string StageLink => Links.ManageEvent(EventId, $"agenda/stage?day={Links.Iso(Day)}");

    private string SessionLink(Guid id) => Links.ManageEvent(EventId, $"agenda/sessions/{id}");

    private string DayLink(DateOnly day) => Links.ManageEvent(EventId, $"agenda?day={Links.Iso(day)}");

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.PlanAsync(Actor, EventId, Gone);
        _agenda = read.IsOk ? read.Value : null;
        return read.Refusal;
    }

    private Task MoveAsync((Session Session, SessionSlot? Slot) move) => MoveAsync(move.Session.Id, move.Session.Version, move.Slot, isUndo: false);

    private Task FixAsync(AgendaConflict conflict)
    {
        var session = _agenda!.Plan.Find(conflict.SessionId)!;
        return MoveAsync(session.Id, session.Version, conflict.Fix!.Slot, isUndo: false);
    }

    private async Task MoveAsync(Guid id, int version, SessionSlot? slot, bool isUndo)
    {
        var moved = await Scheduling.RunAsync(Actor, EventId, id, version, slot, Gone);
        (_refusal, _done, _undo) = (moved.Refusal, null, null);
        if (moved.IsOk)
        {
            var session = moved.Value.Session;
            _done = isUndo ? T["Agenda.Undone", session.Title(T.IsThai)]
                : session.StartsAt is { } from ? T["Agenda.MovedTo", session.Title(T.IsThai), AgendaWords.DayAndTimes(T, _agenda!.Plan.Clock, from, session.EndsAt!.Value), _agenda.Plan.Room(session.RoomId)?.Name.In(T.Language) ?? T["Agenda.NoRoom"]]
                : T["Agenda.MovedToShelf", session.Title(T.IsThai)];
            if (!isUndo)
                _undo = () => MoveAsync(session.Id, session.Version, moved.Value.Before, isUndo: true);
        }
        await ReloadAsync();
    }

    private Task UndoAsync() => _undo?.Invoke() ?? Task.CompletedTask;

    private async Task PublishAsync(string? note)
    {
        var published = await Publishing.RunAsync(Actor, EventId, note, Gone);
        (_refusal, _done, _undo) = (published.Refusal, null, null);
        if (published.IsOk)
            (_done, _publishing) = (T["Agenda.PublishedNow", published.Value.Number, published.Value.Changes, published.Value.Told], false);
        await ReloadAsync();
    }
}
