using Microsoft.AspNetCore.Components;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.Web.Components;

namespace SummitManager.Web.Public.Delegations;

/// <summary>A list is read, shown row by row to be corrected, and registered. Nothing is kept between the steps but in the form itself.</summary>
public partial class DeskPastePage
{
    private DeskView? _desk;
    private FormErrors _errors = FormErrors.None;
    private Refusal? _closed;
    private bool _waitlistOpen;
    private readonly List<string> _registered = [];

    [Inject] private DeskQueries Desks { get; set; } = default!;
    [Inject] private RegisterDelegates Register { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private TimeProvider Clock { get; set; } = default!;
    [CascadingParameter] private HttpContext Http { get; set; } = default!;
    [Parameter] public string LinkCode { get; set; } = "";
    [SupplyParameterFromForm(FormName = "paste")] private PasteInput? Input { get; set; }

    private List<PasteRow> Rows => Input!.Rows ??= [];
    private EventTime Time => EventTime.In(_desk!.Event.TimeZone);
    private string RequestId => Guid.TryParse(Input?.RequestId, out var id) ? id.ToString() : Guid.CreateVersion7(Clock.GetUtcNow()).ToString();
    private RegistrationType? Type => _desk!.Offers.FirstOrDefault(o => o.Type.Id.ToString() == Input!.TypeId)?.Type;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _desk = await Desks.FindAsync(LinkCode, Http.RequestAborted);
        if (_desk is null)
            Navigation.NotFound();
        else
            _closed = RegistrationRules.WhyNotOpen(_desk.Event, null, Clock.GetUtcNow());
    }

    private async Task SendAsync()
    {
        if (Type is null)
            _errors = FormErrors.Of(new BadField("TypeId", "Choose"), T.Language);
        else if (Rows.Count == 0)
            await ReadAsync();
        else if (Input!.Do is "register" or "waitlist")
            await RegisterAsync();
        else
        {
            Check();
            FaultyFirst();
        }
    }

    private async Task ReadAsync()
    {
        IReadOnlyList<PersonRow> rows;
        if (Http.Request.Form.Files["file"] is { Length: > 0 } file)
        {
            await using var stream = file.OpenReadStream();
            var read = await PersonSheet.ReadAsync(stream, Http.RequestAborted);
            if (read.Refusal is { } no)
            {
                _errors = FormErrors.At("File", no, T.Language);
                return;
            }
            rows = read.Value;
        }
        else
        {
            rows = PersonLines.Read(Input!.Text);
        }
        if (rows.Count is 0 or > PersonLines.Most)
        {
            _errors = FormErrors.At("Text", rows.Count == 0 ? new BadField("Text", "Required") : new TooManyPeople(PersonLines.Most), T.Language);
            return;
        }
        Input!.Rows = [.. rows.Select(PasteRow.Of)];
        Check();
        // A name that could not be taken apart is said so, though as a given name alone it would pass.
        foreach (var (row, read) in Rows.Zip(rows).Where(x => x.Second.Faults.Count > 0))
            (row.Errors, row.Chosen) = (FormErrors.Of(new BadFields(read.Faults), T.Language), null);
        FaultyFirst();
    }

    /// <summary>Of thirty rows, nobody should have to look for the two that want them.</summary>
    private void FaultyFirst() => Input!.Rows = [.. Rows.OrderBy(r => r.Errors.Any ? 0 : 1)];

    private void Check()
    {
        var faults = DelegateCheck.Of([.. Rows.Select(r => r.ToForm())], _desk!, Type, T.Language);
        foreach (var (row, fault) in Rows.Zip(faults))
        {
            var isNew = Input!.Do == "read" || row.Bad == "true";
            row.Errors = FormErrors.Of(fault, T.Language, Time);
            row.Chosen = fault is null && (isNew || row.Chosen == "true") ? "true" : null;
        }
    }

    private async Task RegisterAsync()
    {
        var chosen = Rows.Select((row, i) => (Row: row, Number: i)).Where(x => x.Row.Chosen == "true").ToList();
        var link = _desk!.Delegation.LinkCode;
        var request = new DelegatesRequest(Type!.Id, Guid.Parse(RequestId), [.. chosen.Select(x => (x.Number, x.Row.ToForm()))], Input!.Do == "waitlist", T.Language);
        var answers = await Register.RunAsync(link, request, Http.RequestAborted);
        var left = Rows.Where(r => r.Chosen != "true").ToList();
        foreach (var (number, answer) in answers)
        {
            if (answer.IsOk)
            {
                _registered.Add(answer.Value.Name.Full(T.Language));
                continue;
            }
            _waitlistOpen |= answer.Refusal is QuotaFull { WaitlistOpen: true };
            Rows[number].Errors = FormErrors.Of(answer.Refusal, T.Language, Time);
            left.Add(Rows[number]);
        }
        if (left.Count == 0)
        {
            Navigation.NavigateTo(Links.Desk(link) + "?changed=added");
            return;
        }
        Input.Rows = left;
    }
}
