using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pictures;
using SummitManager.Documents.Svg;
using SummitManager.Invitations;
using SummitManager.Shared;
using SummitManager.Web.Components;

namespace SummitManager.Web.Manage.Invitations;

/// <summary>The letter's template with a live preview of what is typed and not yet saved.</summary>
public sealed partial class InvitationLetterPage
{
    private InvitationTemplateForm _form = new();
    private InvitationTemplateForm? _stored;
    /// <summary>What stood before the last save, for undoing it.</summary>
    private InvitationTemplateForm? _before;
    private IReadOnlyList<LetterFacts> _samples = [];
    private IReadOnlyList<string> _previews = [];
    private IReadOnlyList<TextWarning> _warnings = [];
    private FormErrors _errors = FormErrors.None;
    private bool _saved;
    /// <summary>Pictures on their way: saving waits for them.</summary>
    private Task _coming = Task.CompletedTask;
    /// <summary>Counts the drawings: one that is overtaken is not shown.</summary>
    private int _drawing;

    [Inject] private InvitationLetterQueries Queries { get; set; } = default!;
    [Inject] private SaveInvitationTemplate Saving { get; set; } = default!;
    [Inject] private UploadInvitationPicture Uploading { get; set; } = default!;

    protected override async Task<Refusal?> LoadAsync()
    {
        var template = await Queries.TemplateAsync(EventId, Gone);
        _samples = await Queries.SamplesAsync(EventId, Gone);
        _form = InvitationTemplateForm.Of(template, T.Language);
        _stored = InvitationTemplateForm.Of(template, T.Language);
        return await DrawAsync() ? null : new NotFound();
    }

    private Task<bool> SetAsync(Action change)
    {
        change();
        _saved = false;
        return DrawAsync();
    }

    /// <summary>What cannot be read keeps the picture that was there; saving says so beside the field. False when the event is gone.</summary>
    private async Task<bool> DrawAsync()
    {
        var template = InvitationTemplate.Usual(EventId);
        if (_form.WriteTo(template) is not null)
            return true;
        var drawing = ++_drawing;
        if (await Queries.EventAsync(template, Gone) is not { } e)
            return false;
        if (drawing != _drawing)
            return true;
        var pages = _samples.SelectMany(sample => InvitationLetter.Pages(sample, template, e).Select((page, number) => (Sample: sample, Page: page, Number: number + 1))).ToList();
        _previews = [.. pages.Select((p, i) => SvgWriter.Write(p.Page, T["Invitations.LetterOf", p.Sample.Organization, p.Number], $"l{i}-", picture => Address(picture, template, e)))];
        _warnings = [.. pages.SelectMany(p => p.Page.Warnings).Distinct()];
        return true;
    }

    /// <summary>Pictures come by their own address, not through the circuit with each letter typed.</summary>
    private string? Address(Picture picture, InvitationTemplate template, LetterEvent e) =>
        (ReferenceEquals(e.Emblem, picture) ? template.EmblemFileId : template.SignatureFileId) is { } file ? Links.InvitationPicture(EventId, file) : null;

    private Task UploadEmblemAsync(IBrowserFile file) => ComingAsync(UploadAsync(file, "Emblem", id => _form.EmblemFileId = id));

    private Task UploadSignatureAsync(IBrowserFile file) => ComingAsync(UploadAsync(file, "Signature", id => _form.SignatureFileId = id));

    private Task ComingAsync(Task upload) => _coming = Task.WhenAll(_coming, upload);

    private async Task UploadAsync(IBrowserFile file, string field, Action<Guid> take)
    {
        var bytes = await PictureField.ReadAsync(file, Gone);
        var stored = bytes.IsOk ? await Uploading.RunAsync(Actor, EventId, file.Name, bytes.Value, Gone) : bytes.Refusal!;
        _errors = FormErrors.At(field, stored.Refusal, T.Language);
        if (stored.IsOk)
            await SetAsync(() => take(stored.Value.Id));
    }

    private async Task SaveAsync()
    {
        if (!_coming.IsCompleted)
        {
            await _coming;
            if (_errors.Any)
                return;
        }
        var before = _stored;
        var saved = await Saving.RunAsync(Actor, EventId, _form, Gone);
        _errors = FormErrors.Of(saved.Refusal, T.Language);
        _saved = saved.IsOk;
        if (!saved.IsOk)
            return;
        await ReloadAsync();
        _before = before;
    }

    private async Task UndoAsync()
    {
        _form = _before! with { Version = _form.Version };
        await SaveAsync();
    }
}
