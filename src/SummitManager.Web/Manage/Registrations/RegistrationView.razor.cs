using Microsoft.AspNetCore.Components;
using SummitManager.CheckIns;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Registrations;

/// <summary>One registration: who, where it stands, what happened, and every deed that staff may do to it.</summary>
public sealed partial class RegistrationView
{
    private RegistrationDetail? _detail;
    private IReadOnlyList<ScanLine> _scans = [];
    private string? _told;
    private string _tone = "success";
    private Func<Task>? _undo;
    private bool _fullRefusal;

    [Parameter] public Guid Id { get; set; }

    [Inject] private RegistrationListQueries Lists { get; set; } = default!;
    [Inject] private ScansOfPerson Scans { get; set; } = default!;
    [Inject] private ApproveRegistration Approving { get; set; } = default!;
    [Inject] private RejectRegistration Rejecting { get; set; } = default!;
    [Inject] private ConfirmWaitlisted Confirming { get; set; } = default!;
    [Inject] private CancelRegistration Cancelling { get; set; } = default!;
    [Inject] private ReissueTicket Reissuing { get; set; } = default!;
    [Inject] private ResendTicket Resending { get; set; } = default!;
    [Inject] private SetVip Marking { get; set; } = default!;
    [Inject] private SetPayment Paying { get; set; } = default!;

    private Registration R => _detail!.Registration;

    private bool Living => _detail is not null && !R.HasEnded;

    private string PriceWords => _detail!.Type.Price.IsZero
        ? T["Registrations.Free"]
        : T["Registrations.Baht", _detail.Type.Price.Baht.ToString("N2", Texts.Numbers)];

    private IEnumerable<(string, string)> Payments => Enum.GetValues<PaymentState>().Select(p => (p.ToString(), T[$"Registrations.Payment{p}"]));

    protected override async Task<Refusal?> LoadAsync()
    {
        _detail = await Lists.DetailAsync(EventId, Id, Gone);
        if (_detail is null)
            return new NotFound();
        _scans = await Scans.RunAsync(Id, Gone);
        return null;
    }

    private string Address(string deed) => Links.ManageEvent(EventId, $"registrations/{Id}/{deed}");

    private async Task ApproveAsync() => await TellAsync((await Approving.RunAsync(Actor, Id, Gone)).Refusal, T["Registrations.Approved"]);

    private async Task ConfirmAsync(bool evenIfFull) => await TellAsync((await Confirming.RunAsync(Actor, Id, evenIfFull, Gone)).Refusal, T["Registrations.PlaceGiven"]);

    private async Task RejectAsync(string? reason) => await TellAsync((await Rejecting.RunAsync(Actor, Id, reason, Gone)).Refusal, T["Registrations.Rejected"]);

    private async Task CancelAsync(string? reason) => await TellAsync((await Cancelling.RunAsync(Actor, Id, reason, Gone)).Refusal, T["Registrations.Cancelled"]);

    private async Task ReissueAsync() => await TellAsync((await Reissuing.RunAsync(Actor, Id, Gone)).Refusal, T["Registrations.Reissued"]);

    private async Task ResendAsync() => await TellAsync((await Resending.RunAsync(Actor, Id, Gone)).Refusal, T["Registrations.Resent", R.Email ?? ""]);

    private async Task VipAsync(bool isVip) =>
        await TellAsync((await Marking.RunAsync(Actor, Id, isVip, Gone)).Refusal, T[isVip ? "Registrations.VipMarked" : "Registrations.VipUnmarked"], () => VipAsync(!isVip));

    private async Task PayAsync(string? chosen)
    {
        if (Choices.Read<PaymentState>(chosen) is not { } payment || payment == R.Payment)
            return;
        var before = R.Payment;
        await TellAsync((await Paying.RunAsync(Actor, Id, payment, Gone)).Refusal, T["Registrations.PaymentSet", T[$"Registrations.Payment{payment}"]], () => PayAsync(before.ToString()));
    }

    private async Task UndoAsync()
    {
        if (_undo is { } undo)
            await undo();
        _undo = null;
    }

    private async Task TellAsync(Refusal? refusal, string done, Func<Task>? undo = null)
    {
        _told = refusal is null ? done : RefusalTexts.Say(refusal, T.Language);
        _tone = refusal is null ? "success" : "danger";
        _undo = refusal is null ? undo : null;
        _fullRefusal = refusal is QuotaFull;
        await ReloadAsync();
    }
}
