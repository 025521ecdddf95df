using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.Web.Manage.Registrations;

/// <summary>Reference data as the options of a select.</summary>
public static class Choices
{
    public static IEnumerable<(string, string)> Languages { get; } = [(nameof(Language.Thai), "ไทย"), (nameof(Language.English), "English")];

    public static IEnumerable<(string, string)> Kinds(Language language) => OrganizationKinds.All.Select(k => (k.Kind.ToString(), k.Name.In(language)));

    public static IEnumerable<(string, string)> Provinces(Language language) => Thai.Provinces.Sorted(language).Select(p => (p.Code, p.Name.In(language)));

    public static IEnumerable<(string, string)> Groups(Language language) => PositionGroups.All.Select(g => (g.ToString(), PositionGroups.Name(g).In(language)));

    /// <summary>What a select or an address says, or null when it says nothing we know.</summary>
    public static T? Read<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, out var read) && Enum.IsDefined(read) ? read : null;
}
