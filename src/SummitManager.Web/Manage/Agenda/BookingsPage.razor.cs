using Microsoft.AspNetCore.Components;
using SummitManager.Agenda.Seats;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Agenda;

/// <summary>Who sits and who waits in one session. What is done can be undone; a seat that went to the next in line meanwhile cannot.</summary>
public sealed partial class BookingsPage
{
    private SeatList? _list;
    private IReadOnlyList<SeatRow>? _found;
    private string? _typed;
    private string? _find;
    private string? _done;
    private Refusal? _refusal;
    private Func<Task>? _undo;
    private Func<Task>? _anyway;

    [Inject] private SeatListQueries Queries { get; set; } = default!;
    [Inject] private BookSession Book { get; set; } = default!;
    [Inject] private CancelSeat Cancel { get; set; } = default!;
    [Inject] private JoinSessionWait Join { get; set; } = default!;
    [Inject] private LeaveSessionWait Leave { get; set; } = default!;
    [Inject] private MoveUpInSessionWait MoveUp { get; set; } = default!;

    [Parameter] public Guid SessionId { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Query { get; set; }
    [SupplyParameterFromQuery(Name = "show")] private string? Show { get; set; }
    [SupplyParameterFromQuery] private string? Page { get; set; }

    private bool Waiting => Show == "waiting";
    private string Here => Links.SessionBookings(EventId, SessionId);

    protected override async Task<Refusal?> LoadAsync()
    {
        _typed = Query;
        var read = await Queries.ListAsync(Actor, EventId, new SeatFilter(SessionId, Query, Waiting, int.TryParse(Page, out var number) ? number : 1), Gone);
        _list = read.IsOk ? read.Value : null;
        return read.Refusal;
    }

    private async Task FindAsync()
    {
        var found = await Queries.FindAsync(Actor, EventId, SessionId, _find, Gone);
        (_found, _refusal) = (found.IsOk && !string.IsNullOrWhiteSpace(_find) ? found.Value : null, found.Refusal);
    }

    private Task BookAsync(Registration who, bool anyway) => DoAsync(async () => (await Book.RunAsync(Actor, who.Id, SessionId, anyway, Gone)).Refusal,
        T["Bookings.DoneBooked", who.Name.Full(T.Language)], () => EndAsync(who, seat: true, null), () => BookAsync(who, true));

    /// <param name="who">Who is to wait.</param>
    /// <param name="anyway">Despite a clash.</param>
    /// <param name="since">The place in the line that they had; null is its end.</param>
    private async Task WaitAsync(Registration who, bool anyway, DateTimeOffset? since = null)
    {
        var joined = await Join.RunAsync(Actor, who.Id, SessionId, anyway, since, Gone);
        // A seat may have come free between the look and the click: then they have it.
        var seat = joined.IsOk && joined.Value.HasSeat;
        await DoAsync(() => Task.FromResult(joined.Refusal), T[seat ? "Bookings.DoneBooked" : "Bookings.DoneWaits", who.Name.Full(T.Language)],
            () => EndAsync(who, seat, null), () => WaitAsync(who, true, since));
    }

    private Task EndAsync(SeatRow row) => EndAsync(row.Person, seat: !Waiting, row.At);

    /// <param name="who">Whose seat or wait ends.</param>
    /// <param name="seat">A seat, otherwise a wait.</param>
    /// <param name="since">When it began, to undo this; null where this is an undo itself.</param>
    private Task EndAsync(Registration who, bool seat, DateTimeOffset? since) => DoAsync(
        async () => (seat ? await Cancel.RunAsync(Actor, who.Id, SessionId, Gone) : await Leave.RunAsync(Actor, who.Id, SessionId, Gone)).Refusal,
        T[seat ? "Bookings.DoneCancelled" : "Bookings.DoneTakenOff", who.Name.Full(T.Language)],
        since is { } place ? () => seat ? BookAsync(who, true) : WaitAsync(who, true, place) : null);

    private Task MoveUpAsync(Registration who, bool first) =>
        DoAsync(async () => (await MoveUp.RunAsync(Actor, who.Id, SessionId, first, Gone)).Refusal, T["Bookings.DoneMoved", who.Name.Full(T.Language)]);

    private async Task DoAsync(Func<Task<Refusal?>> deed, string done, Func<Task>? undo = null, Func<Task>? anyway = null)
    {
        _refusal = await deed();
        var isDone = _refusal is null;
        (_done, _undo, _anyway) = (isDone ? done : null, isDone ? undo : null, isDone ? null : anyway);
        await ReloadAsync();
        if (_found is not null && _refusal is null)
            await FindAsync();
    }

    private void Go(string? text)
    {
        var address = Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["q"] = string.IsNullOrWhiteSpace(text) ? null : text, ["page"] = null });
        if (address != Navigation.Uri)
            Navigation.NavigateTo(address);
    }

    private string ShowLink(bool waiting) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["show"] = waiting ? "waiting" : null, ["page"] = null });

    private static string N(int number) => number.ToString("N0", Texts.Numbers);
}
