using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Materials;
using SummitManager.Shared;
using SummitManager.Web.Components;

namespace SummitManager.Web.Manage.Agenda;

/// <summary>Slides and papers of all sessions, by time: what runs on which screen, what is missing, what attendees see.</summary>
public sealed partial class MaterialsPage
{
    private MaterialList? _list;
    private Refusal? _refusal;
    private string? _done;
    private string? _session;
    private MaterialRow? _asked;
    private bool _busy;

    [Inject] private MaterialQueries Queries { get; set; } = default!;
    [Inject] private AddMaterial Adding { get; set; } = default!;
    [Inject] private ShowMaterial Showing { get; set; } = default!;
    [Inject] private RemoveMaterial Removing { get; set; } = default!;

    private bool MayEdit => May(Permission.ManageEvent);
    private IReadOnlyList<(SessionFiles Of, MaterialRow File)> Files => [.. _list!.Sessions.SelectMany(s => s.Files.Select(f => (s, f)))];
    private IReadOnlyList<Session> Missing => [.. _list!.Sessions.Where(s => s.Files.Count == 0 && s.Session.MaterialsUrl is null && s.Session.Roles.Any(r => r.Role is SpeakerRole.Speaker or SpeakerRole.Panellist)).Select(s => s.Session)];

    protected override async Task<Refusal?> LoadAsync()
    {
        var read = await Queries.ListAsync(Actor, EventId, Gone);
        if (read.IsOk)
            _list = read.Value;
        return read.Refusal;
    }

    private string When(Session session) => session.StartsAt is { } from ? AgendaWords.DayAndTimes(T, _list!.Clock, from, session.EndsAt!.Value) : T["Agenda.OnShelf"];

    private string From(MaterialRow file) => file.SpeakerId is { } id && _list!.Speakers.TryGetValue(id, out var name) ? name.Full(T.Language) : T[file.ByStaff ? "Materials.FromStaff" : "Materials.FromDeleted"];

    private static string State(SessionFiles of, MaterialRow file) => !file.IsShown ? "Materials.IsHidden" : of.IsPublished ? "Materials.IsShown" : "Materials.IsShownLater";

    private async Task AddAsync(Guid sessionId, IBrowserFile file)
    {
        if (file.Size > MaterialFile.MostMegabytes * 1024L * 1024)
        {
            await FinishAsync(new MaterialTooLarge(MaterialFile.MostMegabytes), "");
            return;
        }
        _busy = true;
        StateHasChanged();
        try
        {
            await using var upload = file.Open(MaterialFile.MostMegabytes * 1024L * 1024, Gone);
            await FinishAsync((await Adding.RunAsync(Actor, EventId, sessionId, file.Name, upload, Gone)).Refusal, T["Materials.Added", file.Name]);
        }
        catch (System.IO.IOException)
        {
            await FinishAsync(new MaterialUnreadable(), "");
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ShowAsync(SessionFiles of, MaterialRow file) =>
        await FinishAsync((await Showing.RunAsync(Actor, EventId, file.Id, !file.IsShown, Gone)).Refusal, T[file.IsShown ? "Materials.Hidden" : of.IsPublished ? "Materials.Shown" : "Materials.ShownLater", file.Name]);

    private async Task RemoveAsync(MaterialRow file) => await FinishAsync((await Removing.RunAsync(Actor, EventId, file.Id, Gone)).Refusal, T["Materials.Removed", file.Name]);

    private async Task FinishAsync(Refusal? refusal, string done)
    {
        (_refusal, _done, _asked) = (refusal, refusal is null ? done : null, null);
        await ReloadAsync();
    }
}
