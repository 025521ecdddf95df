using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SummitManager.Attendance;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pictures;
using SummitManager.Documents.Svg;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Web.Components;

namespace SummitManager.Web.Manage.Attendance;

/// <summary>The certificate's template with a live preview of what is typed and not yet saved.</summary>
public sealed partial class CertificatePage
{
    private CertificateTemplateForm _form = new();
    private CertificateTemplateForm? _stored;
    /// <summary>What stood before the last save, for undoing it.</summary>
    private CertificateTemplateForm? _before;
    private IReadOnlyList<CertificateFacts> _samples = [];
    private IReadOnlyList<string> _previews = [];
    private IReadOnlyList<TextWarning> _warnings = [];
    private FormErrors _errors = FormErrors.None;
    private bool _saved;
    private bool _isExample;
    /// <summary>Pictures on their way: saving waits for them.</summary>
    private Task _coming = Task.CompletedTask;
    /// <summary>Counts the drawings: one that is overtaken is not shown.</summary>
    private int _drawing;

    [Inject] private CertificateQueries Queries { get; set; } = default!;
    [Inject] private SaveCertificateTemplate Saving { get; set; } = default!;
    [Inject] private UploadCertificatePicture Uploading { get; set; } = default!;

    protected override async Task<Refusal?> LoadAsync()
    {
        var template = await Queries.TemplateAsync(EventId, Gone);
        _samples = await Queries.SamplesAsync(EventId, Gone);
        _isExample = _samples.Count == 0;
        if (_isExample)
            _samples = [new CertificateFacts(new PersonName { Title = "นาย", Given = "กิตติศักดิ์", Family = "ศรีสุริยะธาดา" }, "นายกองค์การบริหารส่วนตำบลตัวอย่าง", "องค์การบริหารส่วนตำบลตัวอย่าง", T.Language, null, null)];
        _form = CertificateTemplateForm.Of(template);
        _stored = CertificateTemplateForm.Of(template);
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
        var template = CertificateTemplate.Usual(EventId);
        var read = _form.WriteTo(template);
        if (!read.IsOk)
            return true;
        template.Signatures.AddRange(read.Value.Select((row, i) => new CertificateSignature { Order = i, Name = row.Name ?? "", Position = row.Position ?? "", PictureFileId = row.PictureFileId }));
        var drawing = ++_drawing;
        if (await Queries.EventAsync(template, Gone) is not { } e)
            return false;
        if (drawing != _drawing)
            return true;
        var certificate = new Certificate(template, e);
        var pages = _samples.Select(certificate.For).ToList();
        _previews = [.. pages.Select((page, i) => SvgWriter.Write(page, T["Attendance.CertificateOf", _samples[i].Name.Full(T.Language)], $"c{i}-", picture => Address(picture, template, e)))];
        _warnings = [.. pages.SelectMany(page => page.Warnings).Distinct()];
        return true;
    }

    /// <summary>Large pictures come by their own address, not through the circuit with each letter typed.</summary>
    private string? Address(Picture picture, CertificateTemplate template, CertificateEvent e)
    {
        var signature = e.Signatures.Index().Where(s => ReferenceEquals(s.Item, picture)).Select(s => template.Signatures[s.Index].PictureFileId).FirstOrDefault();
        return (ReferenceEquals(e.Background, picture) ? template.BackgroundFileId : signature) is { } file ? Links.CertificatePicture(EventId, file) : null;
    }

    private Task UploadBackgroundAsync(IBrowserFile file) => ComingAsync(UploadAsync(file, "Background", id => _form.BackgroundFileId = id));

    private Task UploadSignatureAsync(SignatureRow row, int index, IBrowserFile file) => ComingAsync(UploadAsync(file, $"Signatures-{index}-Picture", id => row.PictureFileId = id));

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
