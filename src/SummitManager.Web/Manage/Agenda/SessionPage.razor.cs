using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Components;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Agenda;

/// <summary>One session's form. What would clash is named while it is typed.</summary>
public sealed partial class SessionPage
{
    private AgendaPlan? _plan;
    private AgendaPlan? _preview;
    private SessionForm _form = new();
    private FormErrors _errors = FormErrors.None;
    private IReadOnlyList<AgendaConflict> _conflicts = [];
    private bool _sure;

    [Inject] private AgendaQueries Queries { get; set; } = default!;
    [Inject] private SaveSession Saving { get; set; } = default!;
    [Inject] private RemoveSession Removing { get; set; } = default!;

    [Parameter] public Guid? SessionId { get; set; }

    /// <summary>ISO date on which a new session is to be.</summary>
    [SupplyParameterFromQuery(Name = "day")] public string? DayText { get; set; }

    protected override Permission? Needs => Permission.ManageEvent;

    private string Back => Links.ManageEvent(EventId, $"agenda?day={(string.IsNullOrEmpty(_form.Date) ? DayText : _form.Date)}");
    private IEnumerable<(string, string)> Formats => Enum.GetValues<SessionFormat>().Select(f => (f.ToString(), T[$"Agenda.Format{f}"]));
    private IEnumerable<(string, string)> Parts => Enum.GetValues<SpeakerRole>().Select(r => (r.ToString(), T[$"Agenda.Role{r}"]));
    private IEnumerable<(string, string)> Languages => Enum.GetValues<SessionLanguage>().Select(l => (l.ToString(), T[$"Agenda.Language{l}"]));
    private IEnumerable<(string, string)> Days => _plan!.Days.Select(d => (Links.Iso(d), ThaiDate.FullWithWeekday(d, T.Language)));

    private string SeatsHint => Guid.TryParse(_form.RoomId, out var id) && _plan!.Room(id) is { Capacity: > 0 } room ? T["Agenda.SeatsHintRoom", room.Capacity.ToString("N0", Texts.Numbers)] : T["Agenda.SeatsHint"];

    /// <summary>As it is saved; what is typed counts after saving.</summary>
    private bool HasSeats => _plan!.Find(SessionId!.Value)?.Seats is not null;

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.PlanAsync(Actor, EventId, Gone);
        if (read.Refusal is { } no)
            return no;
        _plan = read.Value.Plan;
        if (SessionId is null)
        {
            _form = new SessionForm { Date = _plan.Days.Select(Links.Iso).FirstOrDefault(d => d == DayText), Minutes = Session.UsualMinutes.ToString(Texts.Numbers) };
            return null;
        }
        if (_plan.Find(SessionId.Value) is not { } session)
            return new NotFound();
        _form = SessionForm.Of(session, _plan.Clock);
        Look();
        return null;
    }

    private void Change(Action change)
    {
        change();
        Look();
    }

    /// <summary>What the form would clash with; nothing while it cannot be read.</summary>
    private void Look()
    {
        var preview = AgendaPreview.Of(_plan!, _form);
        (_preview, _conflicts) = (preview?.Plan, preview?.Conflicts ?? []);
    }

    private async Task SaveAsync()
    {
        var saved = await Saving.RunAsync(Actor, EventId, _form, Gone);
        _errors = FormErrors.Of(saved.Refusal, T.Language);
        if (saved.IsOk)
            Navigation.NavigateTo(Back);
    }

    /// <summary>Cannot be taken back, so the button asks once more.</summary>
    private async Task RemoveAsync()
    {
        if (!_sure)
        {
            _sure = true;
            return;
        }
        var removed = await Removing.RunAsync(Actor, EventId, SessionId!.Value, Gone);
        (_errors, _sure) = (FormErrors.Of(removed.Refusal, T.Language), false);
        if (removed.IsOk)
            Navigation.NavigateTo(Back);
    }
}
