using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.Shared;
using SummitManager.Showcase;
using SummitManager.Web.Components;

namespace SummitManager.Web.Manage.Showcase;

/// <summary>Who comes and who pledged, province by province; typed one by one or pasted from a spreadsheet.</summary>
public sealed partial class PledgesPage
{
    private PledgeDesk? _desk;
    private PledgeForm? _form;
    private IReadOnlyList<PledgeLine> _lines = [];
    private string? _pasted;
    private bool _replace;
    private FormErrors _errors = FormErrors.None;
    private string? _done;

    [Inject] private PledgeQueries Queries { get; set; } = default!;
    [Inject] private SavePledge Saving { get; set; } = default!;
    [Inject] private RemovePledge Removing { get; set; } = default!;
    [Inject] private ImportPledges Importing { get; set; } = default!;
    [Inject] private ShowPledges Switching { get; set; } = default!;

    private Coverage C => _desk!.Coverage;
    private bool MayChange => May(Permission.ManageEvent);

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.DeskAsync(Actor, EventId, Gone);
        _desk = read.IsOk ? read.Value : null;
        return read.Refusal;
    }

    private void Edit(ProvinceRow row)
    {
        Stop();
        _form = row.Pledge is { } pledge ? PledgeForm.Of(pledge) : new PledgeForm { Province = row.Province.Code };
    }

    private void Stop() => (_form, _errors, _done) = (null, FormErrors.None, null);

    private async Task SaveAsync() => await FinishAsync((await Saving.RunAsync(Actor, EventId, _form!, Gone)).Refusal, T["Showcase.Saved"]);

    private async Task RemoveAsync() => await FinishAsync((await Removing.RunAsync(Actor, EventId, _form!.Id!.Value, _form.Version, Gone)).Refusal, T["Showcase.Removed"]);

    private async Task SwitchAsync()
    {
        var show = !_desk!.IsPublic;
        await FinishAsync((await Switching.RunAsync(Actor, EventId, show, Gone)).Refusal, T[show ? "Showcase.ShownNow" : "Showcase.HiddenNow"]);
    }

    private Task PreviewAsync()
    {
        _lines = PledgeLines.Read(_pasted);
        (_errors, _done) = (_lines.Count == 0 ? FormErrors.Of(new NoPledgeLines(), T.Language) : FormErrors.None, null);
        return Task.CompletedTask;
    }

    private async Task ImportAsync()
    {
        var taken = await Importing.RunAsync(Actor, EventId, _pasted, _replace, Gone);
        if (taken.IsOk)
            (_lines, _pasted) = ([], null);
        await FinishAsync(taken.Refusal, taken.IsOk ? T["Showcase.Imported", taken.Value.Added, taken.Value.Replaced, taken.Value.Skipped] : "");
    }

    private string Verdict(PledgeLine line) =>
        line.Fault is { } fault ? T[$"Showcase.Fault{fault}"]
        : C.Rows.First(r => r.Province.Code == line.Province!.Code).Pledge is null ? T["Showcase.WillAdd"]
        : T[_replace ? "Showcase.WillReplace" : "Showcase.WillSkip"];

    private async Task FinishAsync(Refusal? refusal, string done)
    {
        (_errors, _done) = (FormErrors.Of(refusal, T.Language), null);
        if (refusal is not null)
            return;
        Stop();
        _done = done;
        await ReloadAsync();
    }
}
