using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.Shared;
using SummitManager.Web.Components;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Speakers;

/// <summary>Speakers and guests of honour in the order of protocol; the order is changed row by row, by mouse or keyboard.</summary>
public sealed partial class SpeakersPage
{
    private SpeakerList? _list;
    private EventTime? _clock;
    private SpeakerForm? _form;
    private FormErrors _errors = FormErrors.None;
    private string? _done;
    private string? _moved;
    private Guid? _copied;

    private bool _opened;

    /// <summary>Whose form is open when the page is, so that a link can lead there.</summary>
    [SupplyParameterFromQuery(Name = "edit")] private Guid? EditId { get; set; }

    private bool MayChange => May(Permission.ManageEvent);

    private string Counts => T["Speakers.Counts", _list!.Rows.Count, _list.Rows.Count(r => r.Speaker.Answer == SpeakerAnswer.Confirmed), _list.Rows.Count(r => r.Speaker.Answer == SpeakerAnswer.NoAnswer)];

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.ListAsync(Actor, EventId, Gone);
        if (read.Refusal is { } no)
            return no;
        _list = read.Value;
        _clock = EventTime.In(_list.Event.TimeZone);
        if (!_opened && MayChange && _list.Rows.FirstOrDefault(r => r.Speaker.Id == EditId) is { } row)
            Edit(row);
        _opened = true;
        return null;
    }

    private string OwnLink(Speaker s) => Site.To(Links.Speaker(s.LinkCode));

    private string When(SpeakerPart part) => part.StartsAt is { } at ? Format.ShortDateAndTime(_clock!.Local(at), T.Language) : T["Speakers.NoTime"];

    private void Edit(SpeakerRow? row)
    {
        Stop();
        _form = row is null ? new SpeakerForm() : SpeakerForm.Of(row.Speaker, row.TicketCode);
    }

    private void Stop() => (_form, _errors, _done, _moved, _copied) = (null, FormErrors.None, null, null, null);

    private Task SaveAsync() => _form is null ? Task.CompletedTask : OnceAsync(SaveOnceAsync);

    private async Task SaveOnceAsync() => await FinishAsync((await Saving.RunAsync(Actor, EventId, _form!, Gone)).Refusal, T["Speakers.Saved"]);

    private async Task RemoveAsync() => await FinishAsync((await Removing.RunAsync(Actor, EventId, _form!.Id!.Value, Gone)).Refusal, T["Speakers.Removed"]);

    private async Task MoveAsync(SpeakerRow row, bool up)
    {
        var id = row.Speaker.Id;
        await FinishAsync((await Moving.RunAsync(Actor, EventId, id, up, Gone)).Refusal, null);
        if (_errors.Any || _list!.Rows.FirstOrDefault(r => r.Speaker.Id == id) is not { } now)
            return;
        _moved = T["Speakers.Moved", now.Speaker.Name.Full(T.Language), now.Speaker.Precedence];
    }

    private async Task CopyAsync(Speaker s)
    {
        try
        {
            await Script.InvokeVoidAsync("navigator.clipboard.writeText", Gone, OwnLink(s));
            _copied = s.Id;
        }
        catch (JSException)
        {
            // A browser that does not allow it: the link stands in its field, to be copied by hand.
            _copied = null;
        }
    }

    private async Task FinishAsync(Refusal? refusal, string? done)
    {
        (_errors, _done) = (FormErrors.Of(refusal, T.Language), null);
        if (refusal is not null)
            return;
        Stop();
        _done = done;
        await ReloadAsync();
    }
}
