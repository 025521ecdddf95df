using Microsoft.AspNetCore.Components;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Registrations;

/// <summary>Finding people: search first, filters in words, everything in the address.</summary>
public sealed partial class RegistrationList
{
    private const int PageSize = 50;
    private const string Text = "q";

    private readonly HashSet<Guid> _selected = [];
    private RegistrationFilter _filter = new(Guid.Empty);
    private RegistrationPage _page = new([], 0, 1, PageSize);
    private RegistrationCounts _counts = new([], []);
    private string? _typed;
    private string? _reason;
    private bool _rejecting;
    private string? _told;
    private IReadOnlyList<string> _refusals = [];

    [SupplyParameterFromQuery(Name = Text)] private string? Query { get; set; }
    [SupplyParameterFromQuery(Name = "type")] private Guid? TypeId { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery] private string? Payment { get; set; }
    [SupplyParameterFromQuery] private string? Province { get; set; }
    [SupplyParameterFromQuery] private string? Group { get; set; }
    [SupplyParameterFromQuery] private string? Kind { get; set; }
    [SupplyParameterFromQuery] private bool? Vip { get; set; }
    [SupplyParameterFromQuery] private int? Page { get; set; }

    private string Lead => T["Registrations.ListLead", _counts.In(RegistrationState.Confirmed), _counts.In(RegistrationState.Pending), _counts.In(RegistrationState.Waitlisted)];

    private bool HasMoreFilters => _filter with { Text = null, State = null } != new RegistrationFilter(EventId);

    private IEnumerable<(string, string)> Payments => Enum.GetValues<PaymentState>().Select(p => (p.ToString(), T[$"Registrations.Payment{p}"]));

    /// <summary>What narrows the list now, in words, each with its parameter in the address.</summary>
    private IEnumerable<(string Parameter, string Words)> Active
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(_filter.Text))
                yield return (Text, $"“{_filter.Text}”");
            if (_filter.State is { } state)
                yield return ("state", T[$"Registrations.State{state}"]);
            if (_filter.TypeId is { } type)
                yield return ("type", _counts.Types.FirstOrDefault(t => t.Id == type)?.Name(T.IsThai) ?? T["Registrations.Type"]);
            if (_filter.Payment is { } payment)
                yield return ("payment", T[$"Registrations.Payment{payment}"]);
            if (_filter.ProvinceCode is { } province)
                yield return ("province", Provinces.Find(province)?.FullName.In(T.Language) ?? province);
            if (_filter.Group is { } group)
                yield return ("group", PositionGroups.Name(group).In(T.Language));
            if (_filter.Kind is { } kind)
                yield return ("kind", OrganizationKinds.Of(kind).Name.In(T.Language));
            if (_filter.IsVip == true)
                yield return ("vip", T["Registrations.OnlyVip"]);
        }
    }

    protected override async Task<Refusal?> LoadAsync()
    {
        var filter = new ListAddress { Q = Query, Type = TypeId, State = State, Payment = Payment, Province = Province, Group = Group, Kind = Kind, Vip = Vip }.Filter(EventId);
        if (filter != _filter)
            _selected.Clear();
        _filter = filter;
        _typed = Query;
        _counts = await Lists.CountsAsync(EventId, Gone);
        _page = await Lists.ListAsync(_filter, Math.Clamp(Page ?? 1, 1, 100_000), PageSize, Gone);
        return null;
    }

    private void Typed(ChangeEventArgs change) => GoTo(Text, _typed = change.Value as string);

    /// <summary>The list as it is filtered now, all pages of it.</summary>
    private string File(string ending) => Links.RegistrationsFile(EventId, ending, Narrowed);

    /// <summary>The query that narrows the list, for other places that show the same people.</summary>
    private string Narrowed => new Uri(With("page", null)).Query;

    /// <summary>Another filter starts at the first page again.</summary>
    private string With(string parameter, string? value) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        [parameter] = string.IsNullOrWhiteSpace(value) ? null : value,
        ["page"] = null,
    });

    private void GoTo(string parameter, string? value)
    {
        var address = With(parameter, value);
        if (address != Navigation.Uri)
            Navigation.NavigateTo(address);
    }

    private async Task ApproveAsync() => await TellAsync(await Approve.RunAsync(Actor, [.. _selected], Gone), "Registrations.ApprovedMany");

    private async Task RejectAsync() => await TellAsync(await Reject.RunAsync(Actor, [.. _selected], _reason, Gone), "Registrations.RejectedMany");

    private async Task TellAsync(IReadOnlyList<DeedOutcome> outcomes, string done)
    {
        _told = T[done, outcomes.Count(o => o.Refusal is null)];
        _refusals = [.. outcomes.Where(o => o.Refusal is not null).GroupBy(o => RefusalTexts.Say(o.Refusal!, T.Language)).Select(g => $"{g.Key} ({g.Count()})")];
        _selected.Clear();
        (_rejecting, _reason) = (false, null);
        await ReloadAsync();
    }
}
