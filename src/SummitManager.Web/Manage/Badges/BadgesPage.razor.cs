using Microsoft.AspNetCore.Components;
using SummitManager.Badges;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Svg;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Components;
using SummitManager.Web.Manage.Registrations;

namespace SummitManager.Web.Manage.Badges;

/// <summary>Draws the preview anew with each choice, from what is chosen and not yet saved.</summary>
public sealed partial class BadgesPage
{
    /// <summary>From a delegation's page, or the list of registrations with what narrows it.</summary>
    [SupplyParameterFromQuery(Name = "delegation")] private Guid? DelegationId { get; set; }
    [SupplyParameterFromQuery(Name = "q")] private string? Q { get; set; }
    [SupplyParameterFromQuery(Name = "type")] private Guid? Type { get; set; }
    [SupplyParameterFromQuery] private string? State { get; set; }
    [SupplyParameterFromQuery] private string? Payment { get; set; }
    [SupplyParameterFromQuery] private string? Province { get; set; }
    [SupplyParameterFromQuery] private string? Group { get; set; }
    [SupplyParameterFromQuery] private string? Kind { get; set; }
    [SupplyParameterFromQuery] private bool? Vip { get; set; }

    private (RegistrationFilter Filter, string Words)? _asked;

    private IReadOnlyList<StaffType> _types = [];
    private BadgeTemplateForm _form = new();
    private BadgeTemplateForm? _stored;
    /// <summary>What stood before the last save, for undoing it.</summary>
    private BadgeTemplateForm? _before;
    private BadgeEvent _event = default!;
    private IReadOnlyList<BadgeFacts> _samples = [];
    private IReadOnlyList<string> _previews = [];
    private IReadOnlyList<TextWarning> _warnings = [];
    private FormErrors _errors = FormErrors.None;
    private bool _saved;
    /// <summary>Nobody is registered yet: the preview shows somebody made up.</summary>
    private bool _isExample;
    private bool _isUpright;

    private bool IsUnsaved => _stored is not null && !_form.SaysAs(_stored);

    private IEnumerable<(string, string)> Formats => Enum.GetValues<BadgeFormat>().Select(f => (f.ToString(), T[$"Badges.Format{f}"]));
    private IEnumerable<(string, string)> Colourings => Enum.GetValues<BadgeColouring>().Select(c => (c.ToString(), T[$"Badges.Colouring{c}"]));

    protected override async Task<Refusal?> LoadAsync()
    {
        if (await Queries.EventAsync(EventId, Gone) is not { } e)
            return new NotFound();
        _event = e;
        _asked = await AskedAsync();
        _types = await Lists.TypesAsync(EventId, Gone);
        _samples = await Queries.SamplesAsync(EventId, Gone);
        _isExample = _samples.Count == 0;
        if (_isExample)
            _samples = [Example()];
        _form = BadgeTemplateForm.Of(await Queries.TemplateAsync(EventId, Gone));
        _stored = _form.Copy();
        Draw();
        return null;
    }

    private async Task<(RegistrationFilter, string)?> AskedAsync()
    {
        if (DelegationId is { } id)
            return await Delegations.DetailAsync(EventId, id, Gone) is { } d ? (new RegistrationFilter(EventId) { DelegationId = id }, T["Badges.OfDelegation", d.Number, d.OrganizationName]) : null;
        var address = new ListAddress { Q = Q, Type = Type, State = State, Payment = Payment, Province = Province, Group = Group, Kind = Kind, Vip = Vip };
        var filter = address.Filter(EventId);
        return filter.IsEmpty ? null : (filter, T["Badges.Selected"]);
    }

    private void Set(Action change)
    {
        change();
        _saved = false;
        Draw();
    }

    /// <summary>A colour that is none keeps the picture that was there; saving says so beside it.</summary>
    private void Draw()
    {
        var template = BadgeTemplate.Usual(EventId);
        if (!_form.WriteTo(template).IsOk)
            return;
        var pages = _samples.Select(sample => Badge.Draw(sample, template, _event)).ToList();
        _isUpright = pages[0].Height > pages[0].Width;
        _previews = [.. pages.Select((page, i) => SvgWriter.Write(page, T["Badges.PreviewOf", _samples[i].Name.Full(T.Language)], $"b{i}-"))];
        _warnings = [.. pages.SelectMany(page => page.Warnings).Distinct()];
    }

    private async Task SaveAsync()
    {
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

    /// <summary>Who wears it, in words: the group, or the types that have it.</summary>
    private string ColourName(int number)
    {
        if (_form.Colouring == BadgeColouring.PositionGroup)
            return PositionGroups.BadgeName(PositionGroups.All.First(g => PositionGroups.BadgeColour(g) == number)).In(T.Language);
        var types = _types.Where(t => t.BadgeColor == number).Select(t => t.Name(T.IsThai)).ToList();
        return types.Count > 0 ? string.Join(" · ", types) : T["Badges.ColourUnused", number];
    }

    private BadgeFacts Example() => new()
    {
        Name = new PersonName { Title = "นาย", Given = "กิตติศักดิ์", Family = "ศรีสุริยะธาดา", TitleEn = "Mr.", GivenEn = "Kittisak", FamilyEn = "Srisuriyathada" },
        PositionGroup = PositionGroup.LocalExecutive,
        Position = "นายกองค์การบริหารส่วนตำบลตัวอย่าง",
        OrganizationName = "องค์การบริหารส่วนตำบลตัวอย่าง",
        ProvinceCode = "57",
        Type = new Label("ผู้เข้าร่วม", "Delegate"),
        TypeColour = 1,
        DelegationNumber = 1,
        TicketCode = "0000000000000000",
        Language = T.Language,
    };
}
