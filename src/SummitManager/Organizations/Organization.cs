using SummitManager.Data;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>A local authority, agency, company or foreign body (FR-36, FR-37, FR-42). A foreign one needs no Thai name (FR-04).</summary>
public sealed class Organization : IVersioned
{
    public const int AddressLimit = 500;
    /// <summary>Branch number of a head office, as tax documents write it.</summary>
    public const string HeadOffice = "00000";
    internal const int SearchLimit = 1000;

    private Organization() { }

    public Guid Id { get; private set; }
    public OrganizationKind Kind { get; private set; }
    /// <summary>Full Thai name with its kind, as printed; the English name where there is no Thai one.</summary>
    public string NameTh { get; private set; } = "";
    public string? NameEn { get; private set; }
    /// <summary>The department's eight-digit code, text because of leading zeros; the key of imports.</summary>
    public string? OfficialCode { get; private set; }
    public string? District { get; private set; }
    public string? ProvinceCode { get; private set; }
    /// <summary>13 digits with a right check digit, as tax documents and PromptPay name a body.</summary>
    public string? TaxId { get; private set; }
    /// <summary>Five digits; <see cref="HeadOffice"/> is the head office, null is not stated.</summary>
    public string? Branch { get; private set; }
    /// <summary>For letters and receipts, on one line, with the postcode at its end.</summary>
    public string? Address { get; private set; }
    /// <summary>Its mailbox for official correspondence (saraban).</summary>
    public string? Mail { get; private set; }
    /// <summary>Since when it bears this name and status; null is not known.</summary>
    public DateOnly? ValidFrom { get; private set; }
    /// <summary>Its last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; private set; }
    /// <summary>Who took its place. No foreign key: SQLite would copy the whole table to add one; whoever removes an organisation moves this too.</summary>
    public Guid? SuccessorId { get; private set; }
    /// <summary>The day that this record speaks of: of the list it came from, or on which it was last corrected.</summary>
    public DateOnly? AsOf { get; private set; }
    /// <summary>Names it bore or goes by. Searching finds by them.</summary>
    public List<OrganizationAlias> Aliases { get; private set; } = [];
    public string SearchText { get; private set; } = "";
    public string SortKey { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>Ended on or before that day: still found, invited no more.</summary>
    public bool IsFormer(DateOnly today) => ValidTo < today;

    internal static Organization Create(OrganizationDetails d, DateTimeOffset now)
    {
        var organization = new Organization { Id = Guid.CreateVersion7(now) };
        organization.Describe(d, now);
        return organization;
    }

    internal void Describe(OrganizationDetails d, DateTimeOffset now)
    {
        (Kind, NameTh, NameEn, OfficialCode, District, ProvinceCode) = (d.Kind, d.NameTh, d.NameEn, d.OfficialCode, d.District, d.ProvinceCode);
        (TaxId, Branch, Address, Mail) = (d.TaxId, d.Branch, d.Address, d.Mail);
        (ValidFrom, ValidTo, SuccessorId, AsOf) = (d.ValidFrom, d.ValidTo, d.SuccessorId, d.AsOf);
        Name(d.Aliases, now);
    }

    /// <summary>Takes over a name that it shall be found by as well.</summary>
    internal void AddAlias(string name, DateOnly? from, DateOnly? to, DateTimeOffset now)
    {
        if (name != NameTh && !Aliases.Exists(a => a.Name == name))
            Name([.. Aliases.Select(a => new AliasDetails(a.Name, a.From, a.To)), new AliasDetails(name, from, to)], now);
    }

    internal void SucceededBy(Guid? successorId) => SuccessorId = successorId;

    private void Name(IReadOnlyList<AliasDetails> aliases, DateTimeOffset now)
    {
        Aliases.RemoveAll(a => !aliases.Any(x => x.Name == a.Name));
        foreach (var alias in aliases)
        {
            var known = Aliases.Find(a => a.Name == alias.Name);
            if (known is null)
                Aliases.Add(known = OrganizationAlias.Of(Id, alias.Name, now));
            (known.From, known.To) = (alias.From, alias.To);
        }
        var province = Provinces.Find(ProvinceCode);
        SearchText = ThaiText.Cut(ThaiText.SearchText([NameTh, NameEn, OrganizationKinds.Of(Kind).ShortName.Thai, District, province?.Name.Thai, province?.Name.English, OfficialCode,
            .. Aliases.Select(a => a.Name)]), SearchLimit);
        SortKey = ThaiText.SortKey(NameTh);
    }
}

/// <summary>A name that an organisation bore for a time, or is called by.</summary>
public sealed class OrganizationAlias
{
    private OrganizationAlias() { }

    public Guid Id { get; private set; }
    public Guid OrganizationId { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly? From { get; internal set; }
    public DateOnly? To { get; internal set; }

    internal static OrganizationAlias Of(Guid organizationId, string name, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), OrganizationId = organizationId, Name = name };
}
