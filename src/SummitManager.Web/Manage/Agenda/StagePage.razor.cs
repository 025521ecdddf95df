using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Stage;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Components;

namespace SummitManager.Web.Manage.Agenda;

/// <summary>Stage slots: a list laid out in a row, and two that change places.</summary>
public sealed partial class StagePage
{
    private AgendaPlan? _plan;
    private StageForm _form = new();
    private FormErrors _errors = FormErrors.None;
    private string? _one;
    private string? _other;
    private string? _done;
    private (Guid One, Guid Other)? _swapped;

    [Inject] private AgendaQueries Queries { get; set; } = default!;
    [Inject] private LaySlots Laying { get; set; } = default!;
    [Inject] private SwapSlots Swapping { get; set; } = default!;

    /// <summary>ISO date of the day the planner showed.</summary>
    [SupplyParameterFromQuery(Name = "day")] public string? DayText { get; set; }

    protected override Permission? Needs => Permission.ManageEvent;

    private string Back => Links.ManageEvent(EventId, $"agenda?day={_form.Date ?? DayText}");
    private IEnumerable<(string, string)> Days => _plan!.Days.Select(d => (Links.Iso(d), ThaiDate.FullWithWeekday(d, T.Language)));
    private IEnumerable<(string, string)> Formats => Enum.GetValues<SessionFormat>().Where(f => !f.IsPause()).Select(f => (f.ToString(), T[$"Agenda.Format{f}"]));
    private IReadOnlyList<(string, string)> Placed => [.. _plan!.Sessions.Where(s => s.StartsAt is not null)
        .Select(s => (s.Id.ToString(), $"{AgendaWords.DayAndTimes(T, _plan.Clock, s.StartsAt!.Value, s.EndsAt!.Value)} · {s.Title(T.IsThai)}"))];

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.PlanAsync(Actor, EventId, Gone);
        if (read.Refusal is { } no)
            return no;
        _plan = read.Value.Plan;
        _form.Date ??= _plan.Days.Select(Links.Iso).FirstOrDefault(d => d == DayText);
        return null;
    }

    private async Task LayAsync()
    {
        var laid = await Laying.RunAsync(Actor, EventId, _form, Gone);
        if (!await DoneAsync(laid.Refusal))
            return;
        var (first, last) = (laid.Value[0].StartsAt!.Value, laid.Value[^1].EndsAt!.Value);
        _done = T["Agenda.Laid", laid.Value.Count, AgendaWords.DayAndTimes(T, _plan!.Clock, first, last)];
        _form.Titles = null;
    }

    private Task SwapAsync() => SwapAsync(Session(_one), Session(_other), isUndo: false);

    private Task UndoAsync() => _swapped is { } pair ? SwapAsync(_plan!.Find(pair.One), _plan.Find(pair.Other), isUndo: true) : Task.CompletedTask;

    private async Task SwapAsync(Session? one, Session? other, bool isUndo)
    {
        var no = one is null ? new BadField("One", "Choose") : other is null ? new BadField("Other", "Choose") : null;
        if (no is null)
        {
            var swapped = await Swapping.RunAsync(Actor, EventId, (one!.Id, one.Version), (other!.Id, other.Version), Gone);
            if (!await DoneAsync(swapped.Refusal))
                return;
            _done = T[isUndo ? "Agenda.SwappedBack" : "Agenda.Swapped", one.Title(T.IsThai), other.Title(T.IsThai)];
            _swapped = isUndo ? null : (one.Id, other.Id);
            return;
        }
        await DoneAsync(no);
    }

    private Session? Session(string? key) => Guid.TryParse(key, out var id) ? _plan!.Find(id) : null;

    private async Task<bool> DoneAsync(Refusal? refusal)
    {
        (_errors, _done, _swapped) = (FormErrors.Of(refusal, T.Language), null, null);
        if (refusal is null or ChangedMeanwhile)
            await ReloadAsync();
        return refusal is null;
    }
}
