using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>One person to be registered.</summary>
internal sealed record PlannedPerson(int Row, PersonDetails Person, Guid TypeId, string DuplicateKey, Guid RequestId);

/// <summary>One delegation with all of its people that are well; written whole or not at all.</summary>
/// <param name="Known">Key in the directory; null for a house that comes into it.</param>
internal sealed record PlannedDelegation(Guid? Known, OrganizationDetails Organization, string ContactName, string? ContactEmail, string? ContactPhone, IReadOnlyList<PlannedPerson> People);

/// <summary>What a list would do, held against what is there. Pure.</summary>
internal sealed class ImportPlan
{
    private readonly ImportFacts _facts;
    private readonly Guid _file;
    private readonly Guid? _type;
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<OrganizationForm, Result<House>> _houses = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private ImportPlan(ImportFacts facts, Guid file, Guid? type) => (_facts, _file, _type) = (facts, file, type);

    public List<ImportFault> Faults { get; } = [];
    public List<PlannedDelegation> Delegations { get; } = [];
    public int Already { get; private set; }

    /// <param name="rows">Of the list, in order.</param>
    /// <param name="facts">What is there.</param>
    /// <param name="file">Stands for the file's content: the same file again makes the same requests.</param>
    /// <param name="type">What people come as whose row does not say it.</param>
    public static ImportPlan Of(IEnumerable<ImportRow> rows, ImportFacts facts, Guid file, Guid? type)
    {
        var plan = new ImportPlan(facts, file, type);
        foreach (var row in rows)
            plan.Add(row);
        plan.Delegations.AddRange(plan._groups.Values.Where(g => g.People.Count > 0).Select(g => g.Planned()));
        return plan;
    }

    private void Add(ImportRow row)
    {
        var bad = new List<Refusal>(row.Person.Faults);
        if (!_houses.TryGetValue(row.Organization, out var house))
            _houses[row.Organization] = house = HouseOf(row.Organization);
        if (house.Refusal is { } nowhere)
            bad.AddRange(nowhere is BadFields many ? many.All : [nowhere]);
        var type = TypeOf(row.Type);
        if (type is null)
            bad.Add(new BadField(ImportColumns.Type, "Choose"));
        var (email, phone) = RegistrationFormReader.Contact(row.ContactEmail, row.ContactPhone, ImportColumns.ContactEmail, ImportColumns.ContactPhone, bad, needed: false);
        var person = house.IsOk ? PersonOf(row, house.Value, bad) : null;
        if (person is not null && bad.Count == 0 && RegistrationRules.WhyNotFor(type!, person) is { } no)
            bad.Add(no);
        if (bad.Count == 0 && Register(row, house.Value, type!, person!, email, phone) is { } twice)
            bad.Add(twice);
        // A sheet offers nothing to choose from.
        Faults.AddRange(bad.Select(b => new ImportFault(row.Number, b.Field, b is BadField { Reason: "Choose" } unknown ? unknown with { Reason = "NotInList" } : b)));
    }

    private Refusal? Register(ImportRow row, House house, RegistrationType type, PersonDetails person, string? email, string? phone)
    {
        var key = DuplicateKeys.Of(person);
        var request = RequestIds.Of(_file, key);
        if (!_seen.Add(key))
            return new TwiceInList();
        if (_facts.Requests.Contains(request))
        {
            // Registered by this file before; whoever cancelled it meanwhile meant it.
            Already++;
            return null;
        }
        if (_facts.Registered.ContainsKey(key))
            return new AlreadyRegistered();
        if (!_groups.TryGetValue(house.Key, out var group))
            _groups[house.Key] = group = new Group(house);
        group.Add(row, new PlannedPerson(row.Number, person, type.Id, key, request), email, phone);
        return null;
    }

    private static PersonDetails? PersonOf(ImportRow row, House house, List<Refusal> bad)
    {
        var form = row.Person.Form;
        var read = RegistrationFormReader.Read(new RegistrationForm
        {
            Title = form.Title,
            Given = form.Given,
            Family = form.Family,
            Position = form.Position,
            PositionGroup = DelegateForm.GroupOf(form.Position, house.Organization.Kind),
            OrganizationId = house.Known,
            OrganizationName = house.Organization.NameTh,
            OrganizationKind = house.Organization.Kind,
            ProvinceCode = house.Organization.ProvinceCode,
            Email = form.Email,
            Phone = form.Phone,
        }, contactNeeded: false);
        if (read.IsOk)
            return read.Value;
        // What was said of a field when its cell was read is not said twice.
        bad.AddRange(((BadFields)read.Refusal!).All.Where(b => !bad.Exists(x => x.Field == b.Field)));
        return null;
    }

    private RegistrationType? TypeOf(string text)
    {
        if (text.Length == 0)
            return _facts.Types.FirstOrDefault(t => t.Id == _type);
        var folded = ThaiText.SearchText(text);
        return _facts.Types.FirstOrDefault(t => ThaiText.SearchText(t.NameTh) == folded || ThaiText.SearchText(t.NameEn) == folded);
    }

    private Result<House> HouseOf(OrganizationForm form)
    {
        if (form is { OfficialCode.Length: > 0 } && _facts.ByCode(form.OfficialCode!) is { } byCode)
            return House.Of(byCode);
        if (form is { NameTh: "", OfficialCode.Length: > 0 })
            return new BadField(ImportColumns.Code, "UnknownCode");
        if (OrganizationForm.Read(form).Refusal is { } unreadable)
            return unreadable is BadFields many ? new BadFields([.. many.All.Select(b => b is BadField { Name: nameof(form.NameTh) } bad ? bad with { Name = ImportColumns.Organization } : b)]) : unreadable;
        var details = OrganizationForm.Read(form).Value;
        return _facts.ByName(details) is { } byName ? House.Of(byName) : new House(null, details);
    }

    /// <summary>Whose delegation it is: from the directory, or new to it.</summary>
    private sealed record House(Guid? Known, OrganizationDetails Organization)
    {
        public string Key => Known?.ToString() ?? $"{Organization.OfficialCode}|{Organization.Kind}|{ImportFacts.Place(Organization.NameTh)}|{Organization.ProvinceCode}";

        public static House Of(KnownOrganization o) => new(o.Id, new OrganizationDetails(o.Id, o.Kind, o.NameTh, null, o.OfficialCode, null, o.ProvinceCode));
    }

    private sealed class Group(House house)
    {
        private (string Name, string? Email, string? Phone)? _contact;

        public List<PlannedPerson> People { get; } = [];

        public void Add(ImportRow row, PlannedPerson person, string? email, string? phone)
        {
            People.Add(person);
            if (row.ContactName is { } name)
                _contact ??= (ThaiText.Cut(name, 200), email, phone);
        }

        /// <summary>Where no row names a contact, the first person answers.</summary>
        public PlannedDelegation Planned()
        {
            var first = People[0].Person;
            var (name, email, phone) = _contact ?? (first.Name.Full(Language.Thai), first.Email, first.Phone);
            return new PlannedDelegation(house.Known, house.Organization, name, email, phone, People);
        }
    }
}
