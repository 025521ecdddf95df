using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SummitManager.Accounts;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.Web.Manage.Delegations;

/// <summary>A list of many delegations: chosen, looked at row by row, then imported as far as it is good, or not at all.</summary>
public partial class ImportPage
{
    private const int MostShown = 200;
    private const int MostMegabytes = 20;

    private IReadOnlyList<RegistrationType> _types = [];
    private string? _type;
    private Guid? _file;
    private string? _fileName;
    private ImportOutcome? _preview;
    private ImportOutcome? _done;
    private Refusal? _refused;
    private string _scope = nameof(RowScope.Good);
    private string? _typed;
    private Refusal? _badRows;
    private bool _sendMail;
    private bool _busy;
    private int? _people;

    [Inject] private UploadDelegationList Upload { get; set; } = default!;
    [Inject] private DelegationImportQueries Imports { get; set; } = default!;
    [Inject] private ImportDelegations Import { get; set; } = default!;
    [Inject] private RegistrationSetupQueries Setup { get; set; } = default!;

    protected override Permission? Needs => Permission.ManageRegistrations;

    private ImportOutcome? Shown => _done ?? _preview;
    /// <summary>All rows or none were asked for, and something stands against one.</summary>
    private bool IsHeldUp => _badRows is not null || (_scope == nameof(RowScope.AllOrNothing) && Shown is { FaultyRows: > 0 });
    private IEnumerable<(string, string)> Scopes => Enum.GetNames<RowScope>().Select(s => (s, T[$"Delegations.Scope{s}"]));
    private Guid? TypeId => Guid.TryParse(_type, out var id) ? id : null;

    protected override async Task<Refusal?> LoadAsync()
    {
        _types = [.. (await Setup.TypesAsync(EventId, Gone)).Select(t => t.Type)];
        if (_types.Count(t => t.IsPublic) == 1)
            _type ??= _types.Single(t => t.IsPublic).Id.ToString();
        return null;
    }

    private async Task ChooseAsync(InputFileChangeEventArgs chosen)
    {
        (_preview, _done, _refused, _fileName, _file) = (null, null, null, chosen.File.Name, null);
        if (chosen.File.Size > MostMegabytes * 1_000_000L)
        {
            _refused = new SpreadsheetTooLarge(MostMegabytes);
            return;
        }
        _busy = true;
        try
        {
            await using var stream = chosen.File.OpenReadStream(MostMegabytes * 1_000_000L, Gone);
            var stored = await Upload.RunAsync(Actor, EventId, chosen.File.Name, stream, Gone);
            _refused = stored.Refusal;
            if (stored.IsOk)
            {
                _file = stored.Value.Id;
                await LookAsync();
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task ChooseTypeAsync(string? type)
    {
        _type = type;
        if (_file is not null && _done is null)
            await LookAsync();
    }

    private Task ChooseScopeAsync(string? scope)
    {
        (_scope, _badRows) = (scope ?? nameof(RowScope.Good), null);
        // Until rows are typed the whole list stays in sight.
        return _scope == nameof(RowScope.Chosen) && string.IsNullOrWhiteSpace(_typed) ? Task.CompletedTask : LookAsync();
    }

    private Task TypeRowsAsync(string? typed)
    {
        _typed = typed;
        return LookAsync();
    }

    /// <summary>Refusals stand at the field.</summary>
    private RowChoice? Rows()
    {
        var rows = _scope switch
        {
            nameof(RowScope.Chosen) => RowChoice.Of(_typed),
            nameof(RowScope.AllOrNothing) => RowChoice.AllOrNothing,
            _ => RowChoice.Good,
        };
        _badRows = rows.Refusal;
        return rows.IsOk ? rows.Value : null;
    }

    private async Task LookAsync()
    {
        if (Rows() is not { } rows)
            return;
        var preview = await Imports.PreviewAsync(Actor, EventId, _file!.Value, TypeId, rows, Gone);
        (_refused, _preview) = (preview.Refusal, preview.IsOk ? preview.Value : null);
    }

    private async Task ImportAsync()
    {
        if (_busy || _file is not { } file || Rows() is not { } rows)
            return;
        (_busy, _people, _refused) = (true, 0, null);
        try
        {
            var told = new Progress<int>(people =>
            {
                _people = people;
                StateHasChanged();
            });
            // Whoever leaves the page does not stop it half way: the list is finished.
            var done = await Import.RunAsync(Actor, new ImportRequest(EventId, file, TypeId, rows, _sendMail), told, CancellationToken.None);
            (_refused, _done) = (done.Refusal, done.IsOk ? done.Value : null);
        }
        finally
        {
            (_busy, _people) = (false, null);
        }
    }
}
