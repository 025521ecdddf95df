using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>
/// Compares the rows of a sheet with the directory. Pure. A body is known by its official code; without one by name, kind and province, and by its district
/// where a province has namesakes. What a sheet does not say stays as it is.
/// </summary>
internal sealed class DirectoryPlan
{
    private const int LongestSuccession = 50;
    private readonly Dictionary<string, Organization> _byCode;
    private readonly ILookup<string, Organization> _byName;
    private readonly Dictionary<Guid, Organization> _byId;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codesOfSheet;
    private readonly Dictionary<string, string> _followers;

    public DirectoryPlan(IReadOnlyCollection<Organization> directory, IReadOnlyList<ImportRow> rows)
    {
        _byCode = directory.Where(o => o.OfficialCode is not null).ToDictionary(o => o.OfficialCode!, StringComparer.Ordinal);
        _byName = directory.ToLookup(o => NameKey(o.Kind, o.NameTh, o.ProvinceCode), StringComparer.Ordinal);
        _byId = directory.ToDictionary(o => o.Id);
        _codesOfSheet = rows.Where(r => r.Details?.OfficialCode is not null).Select(r => r.Details!.OfficialCode!).ToHashSet(StringComparer.Ordinal);
        _followers = directory.Where(o => o.OfficialCode is not null && o.SuccessorId is { } s && _byId.GetValueOrDefault(s)?.OfficialCode is not null)
            .ToDictionary(o => o.OfficialCode!, o => _byId[o.SuccessorId!.Value].OfficialCode!, StringComparer.Ordinal);
        foreach (var row in rows.Where(r => r.Details?.OfficialCode is not null && r.SuccessorCode.Length > 0))
            _followers[row.Details!.OfficialCode!] = row.SuccessorCode;
    }

    /// <summary>How names are compared: <c>อบต.แม่ยาว</c> and <c>องค์การบริหารส่วนตำบลแม่ยาว</c> are one, tone marks and spaces do not count.</summary>
    public static string NameKey(OrganizationKind kind, string name, string? province)
    {
        var place = OrganizationKinds.Split(name) is { Place.Length: > 0 } split ? split.Place : name;
        return $"{kind}|{ThaiText.SearchText(place).Replace(" ", "", StringComparison.Ordinal)}|{province}";
    }

    /// <summary>The row's judgement, and whom it means; null for a new one and a wrong one.</summary>
    public (ImportLine Line, Organization? Known) Judge(ImportRow row)
    {
        if (row.Details is not { } d)
            return (Wrong(row, row.Faults), null);
        var (known, fault) = Find(d);
        fault ??= FirstOf(row, d, known);
        if (fault is null && row.SuccessorCode.Length > 0 && (!IsKnownCode(row.SuccessorCode) || EndsInRing(d.OfficialCode, row.SuccessorCode)))
            fault = new NoSuchSuccessor(row.SuccessorCode);
        if (fault is not null)
            return (Wrong(row, [fault]), null);
        if (known is null)
            return (new ImportLine(row.Number, ImportVerdict.New, d.NameTh, [], []) { Details = d, SuccessorCode = row.SuccessorCode }, null);

        var merged = Over(known, d);
        var changes = Changes(known, merged, row.SuccessorCode);
        return (new ImportLine(row.Number, changes.Count > 0 ? ImportVerdict.Changed : ImportVerdict.Same, d.NameTh, changes, []) { Details = merged, SuccessorCode = row.SuccessorCode }, known);
    }

    private static ImportLine Wrong(ImportRow row, IReadOnlyList<Refusal> faults) => new(row.Number, ImportVerdict.Wrong, row.Name, [], faults);

    private (Organization? Known, Refusal? Fault) Find(OrganizationDetails d)
    {
        if (d.OfficialCode is { } code && _byCode.TryGetValue(code, out var byCode))
            return (byCode, null);
        // One of another code is another body, whatever its name.
        var namesakes = _byName[NameKey(d.Kind, d.NameTh, d.ProvinceCode)].Where(o => d.OfficialCode is null || o.OfficialCode is null).ToList();
        if (namesakes.Count > 0 && d.District is not null)
            namesakes = namesakes.Where(o => o.District is null || o.District == d.District).ToList();
        return namesakes.Count > 1 ? (null, new AmbiguousOrganization()) : (namesakes.FirstOrDefault(), null);
    }

    private RepeatedRow? FirstOf(ImportRow row, OrganizationDetails d, Organization? known)
    {
        var key = known?.Id.ToString() ?? d.OfficialCode ?? $"{NameKey(d.Kind, d.NameTh, d.ProvinceCode)}|{d.District}";
        return _seen.TryAdd(key, row.Number) ? null : new RepeatedRow(_seen[key]);
    }

    private bool IsKnownCode(string code) => _byCode.ContainsKey(code) || _codesOfSheet.Contains(code);

    private bool EndsInRing(string? own, string successor)
    {
        var next = successor;
        for (var step = 0; step < LongestSuccession; step++)
        {
            if (next == own)
                return true;
            if (!_followers.TryGetValue(next, out next!))
                return false;
        }
        return true;
    }

    private static OrganizationDetails Over(Organization o, OrganizationDetails d) => new(o.Id, d.Kind, d.NameTh, d.NameEn ?? o.NameEn, d.OfficialCode ?? o.OfficialCode, d.District ?? o.District, d.ProvinceCode ?? o.ProvinceCode)
    {
        TaxId = d.TaxId ?? o.TaxId,
        Branch = d.Branch ?? o.Branch,
        Address = d.Address ?? o.Address,
        Mail = d.Mail ?? o.Mail,
        ValidFrom = d.ValidFrom ?? o.ValidFrom,
        ValidTo = d.ValidTo ?? o.ValidTo,
        SuccessorId = o.SuccessorId,
        // A name that a list no longer writes is a name it bore.
        Aliases = [.. o.Aliases.Select(a => new AliasDetails(a.Name, a.From, a.To)).Where(a => a.Name != d.NameTh), .. d.NameTh != o.NameTh && !o.Aliases.Exists(a => a.Name == o.NameTh) ? [new AliasDetails(o.NameTh, null, null)] : Array.Empty<AliasDetails>()],
    };

    private List<string> Changes(Organization o, OrganizationDetails d, string successorCode)
    {
        var all = new List<string>();
        void Compare<T>(string field, T before, T after)
        {
            if (!EqualityComparer<T>.Default.Equals(before, after))
                all.Add(field);
        }
        Compare(nameof(d.Kind), o.Kind, d.Kind);
        Compare(nameof(d.NameTh), o.NameTh, d.NameTh);
        Compare(nameof(d.NameEn), o.NameEn, d.NameEn);
        Compare(nameof(d.OfficialCode), o.OfficialCode, d.OfficialCode);
        Compare(nameof(d.District), o.District, d.District);
        Compare(nameof(d.ProvinceCode), o.ProvinceCode, d.ProvinceCode);
        Compare(nameof(d.Address), o.Address, d.Address);
        Compare(nameof(d.TaxId), o.TaxId, d.TaxId);
        Compare(nameof(d.Branch), o.Branch, d.Branch);
        Compare(nameof(d.Mail), o.Mail, d.Mail);
        Compare(nameof(d.ValidFrom), o.ValidFrom, d.ValidFrom);
        Compare(nameof(d.ValidTo), o.ValidTo, d.ValidTo);
        if (successorCode.Length > 0)
            Compare(nameof(d.SuccessorId), o.SuccessorId is { } s ? _byId.GetValueOrDefault(s)?.OfficialCode : null, successorCode);
        return all;
    }
}
