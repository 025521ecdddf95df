using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Components;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.CheckIns;

/// <summary>One person at the exceptions' desk. After every deed the card shows what a scan would say now, and what to do next.</summary>
public sealed partial class PersonCard
{
    private enum Ask { Reason, Letter, Substitute }

    private sealed record Deed(string Key, string Icon, string Text, Func<Task> Go);

    private RegistrationDetail? _detail;
    private DoorHit? _hit;
    private RegistrationForm _form = new();
    private FormErrors _errors = FormErrors.None;
    private ElementReference _card;
    private Ask? _asks;
    private string? _failed, _said, _saidError;
    private bool _newTicket, _allowNamesake, _takeFocus, _busy;

    [Parameter, EditorRequired] public Actor Actor { get; set; } = default!;
    [Parameter, EditorRequired] public Guid EventId { get; set; }
    [Parameter, EditorRequired] public DoorChoice Door { get; set; } = default!;
    [Parameter, EditorRequired] public Guid RegistrationId { get; set; }
    [Parameter, EditorRequired] public string TimeZone { get; set; } = "";
    [Parameter] public EventCallback Next { get; set; }

    private Registration R => _detail!.Registration;

    private bool May(Permission permission) => Actor.May(permission, EventId);

    /// <summary>What helps this person and what the actor may; the digits stay with the deeds, so that hands learn them.</summary>
    private IEnumerable<Deed> Deeds
    {
        get
        {
            var ended = R.HasEnded;
            if (_hit!.Would == ScanOutcome.Admitted)
                yield return new Deed("1", "door-in", "Door.LetIn", AdmitAsync);
            else if (CheckInRules.MayOverrule(_hit.Would) && May(Permission.SuperviseDoor))
                yield return new Deed("1", "door-in", "Door.AdmitAnyway", () => AskFor(Ask.Reason));
            if (!ended && R.Payment is PaymentState.Awaiting or PaymentState.Refunded)
                yield return new Deed("2", "file", "Desk.Letter", () => AskFor(Ask.Letter));
            if (!ended && May(Permission.ManageRegistrations))
            {
                yield return new Deed("3", "ticket", "Desk.LostTicket", ReissueAsync);
                if (R.HoldsPlace && _hit.Would != ScanOutcome.AlreadyIn)
                    yield return new Deed("4", "swap", "Desk.Substitute", () => AskFor(Ask.Substitute));
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _takeFocus = true;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_takeFocus || _hit is null || _asks is not null)
            return;
        _takeFocus = false;
        await _card.FocusAsync();
    }

    private async Task LoadAsync()
    {
        _detail = await Lists.DetailAsync(EventId, RegistrationId, CancellationToken.None);
        var hit = await Doors.PersonAsync(Actor, Door.CheckpointId, RegistrationId, CancellationToken.None);
        if (_detail is null || !hit.IsOk)
            _failed = RefusalTexts.Say(hit.Refusal ?? new NotFound(), T.Language);
        else
            _hit = hit.Value;
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            if (_asks is null)
                await Next.InvokeAsync();
            else
                StopAsking();
        }
        // Fields take digits for themselves; the physical key counts, whatever language the keyboard is set to.
        else if (_asks is null && !key.CtrlKey && !key.AltKey && !key.MetaKey && !key.Repeat && Deeds.FirstOrDefault(d => key.Code == "Digit" + d.Key || key.Code == "Numpad" + d.Key) is { } deed)
        {
            await DoAsync(deed);
        }
    }

    /// <summary>One deed at a time: a second click while the first runs would replace its answer, or the ticket twice.</summary>
    private async Task DoAsync(Deed deed)
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            await deed.Go();
        }
        finally
        {
            _busy = false;
        }
    }

    private Task AskFor(Ask what)
    {
        (_asks, _said, _saidError, _failed, _errors) = (what, null, null, null, FormErrors.None);
        // Another person of the same house: only what is theirs is asked anew.
        if (what == Ask.Substitute)
            _form = new RegistrationForm { OrganizationId = R.OrganizationId, OrganizationName = R.OrganizationName, OrganizationKind = R.OrganizationKind, ProvinceCode = R.ProvinceCode, PositionGroup = R.PositionGroup, Language = R.Language };
        return Task.CompletedTask;
    }

    private void StopAsking() => (_asks, _takeFocus) = (null, true);

    private Task SayAsync() => _asks == Ask.Letter ? LetterAsync() : OverruleAsync(_said);

    private async Task AdmitAsync()
    {
        var now = Clock.GetUtcNow();
        await FinishAsync(await CheckIn.RunAsync(Actor, Door.CheckpointId, new DeskRequest(Guid.CreateVersion7(now), RegistrationId, ScanDirection.In, now), CancellationToken.None));
    }

    private async Task OverruleAsync(string? reason)
    {
        var now = Clock.GetUtcNow();
        await FinishAsync(await Overrule.RunAsync(Actor, Door.CheckpointId, new AdmitRequest(Guid.CreateVersion7(now), RegistrationId, now, reason), CancellationToken.None));
    }

    private async Task LetterAsync()
    {
        if (await FinishAsync(await Letter.RunAsync(Actor, RegistrationId, _said, CancellationToken.None)) && _hit?.Would == ScanOutcome.Admitted)
            await AdmitAsync();
    }

    private async Task ReissueAsync() => _newTicket = await FinishAsync(await Reissue.RunAsync(Actor, RegistrationId, CancellationToken.None)) || _newTicket;

    private async Task SubstituteAsync()
    {
        var result = await Transfer.RunAsync(Actor, RegistrationId, new TransferRequest(_form, [], _allowNamesake), CancellationToken.None);
        _errors = FormErrors.Of(result.Refusal, T.Language);
        if (!result.IsOk)
            return;
        await FinishAsync(result);
        _newTicket = true;
        if (_hit?.Would == ScanOutcome.Admitted)
            await AdmitAsync();
    }

    /// <summary>Shows how it stands after the deed; a missing word is asked for beside its field.</summary>
    private async Task<bool> FinishAsync<T2>(Result<T2> result)
    {
        var sentence = result.Refusal is null ? null : RefusalTexts.Say(result.Refusal, T.Language);
        if (_asks is not null && result.Refusal?.Field is not null)
        {
            _saidError = sentence;
            return false;
        }
        _failed = sentence;
        StopAsking();
        await LoadAsync();
        return result.IsOk;
    }
}
