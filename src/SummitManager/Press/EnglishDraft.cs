using System.Globalization;
using SummitManager.Agenda;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Press;

/// <summary>The English half of <see cref="PressDraft"/>. What is known in Thai only is left out.</summary>
internal static class EnglishDraft
{
    private const int AllProvinces = 76;

    public static string Title(PressFacts f)
    {
        if (f.Opening is { } opening && opening.Chairs.Select(Titled).FirstOrDefault(t => t is not null) is { } chair)
            return f.HasBegun ? $"{chair} opens {f.Title.English}" : $"{chair} to open {f.Title.English}";
        return Names(f.Hosts) is [var host, ..] ? $"{host} {(f.HasBegun ? "holds" : "to hold")} {f.Title.English}" : f.Title.English;
    }

    public static IEnumerable<string> Paragraphs(PressFacts f)
    {
        yield return f.HasBegun ? Held(f) : Coming(f);
        if (Why(f) is { Length: > 0 } why)
            yield return why;
        if (Programme(f) is { Length: > 0 } programme)
            yield return programme;
        if (Numbers(f) is { Length: > 0 } numbers)
            yield return numbers;
        if (f.SdgGoals.Count > 0)
            yield return $"The event supports Sustainable Development {(f.SdgGoals.Count == 1 ? "Goal" : "Goals")} {And([.. f.SdgGoals.Select(g => g.ToString(CultureInfo.InvariantCulture))])}.";
    }

    private static string Held(PressFacts f)
    {
        var chairs = People(f.Opening?.Chairs);
        var first = chairs.Count == 0
            ? Words(Names(f.Hosts) is { Count: > 0 } hosts ? $"{And(hosts)} {(f.HasEnded ? "held" : hosts.Count == 1 ? "holds" : "hold")} {f.Title.English}" : $"{f.Title.English} {(f.HasEnded ? "was" : "is being")} held", Theme(f), Days(f), Place(f))
            : Words($"{Subject(chairs)} opened {f.Title.English}", Theme(f), $"on {ThaiDate.Full(DateOnly.FromDateTime(f.Opening!.Starts), Language.English)}", Place(f));
        return Words(first + ".", With(f.Opening, f.HasBegun));
    }

    private static string Coming(PressFacts f)
    {
        var hosts = Names(f.Hosts);
        var first = Words(hosts.Count > 0 ? $"{And(hosts)} will hold {f.Title.English}" : $"{f.Title.English} will be held", Theme(f), Days(f), Place(f)) + ".";
        if (f.Opening is not { } opening)
            return first;
        var (day, at) = (DateOnly.FromDateTime(opening.Starts), TimeOnly.FromDateTime(opening.Starts));
        var chairs = People(opening.Chairs);
        var when = $"on {ThaiDate.Full(day, Language.English)} at {ThaiDate.Time(at, Language.English)}";
        return Words(first, chairs.Count == 0 ? $"The opening ceremony is {when}." : $"{Subject(chairs)} will open it {when}.", With(opening, f.HasBegun));
    }

    private static string? With(PressOpening? opening, bool hasBegun)
    {
        if (opening is null)
            return null;
        var deeds = new List<string>();
        if (People(opening.Reporters) is { Count: > 0 } reporters)
            deeds.Add($"{Subject(reporters)} {(hasBegun ? "gave" : "will give")} the report");
        if (People(opening.Welcomers) is { Count: > 0 } welcomers)
            deeds.Add($"{Subject(welcomers)} {(hasBegun ? "welcomed" : "will welcome")} the guests");
        if (People(opening.Guests) is { Count: > 0 } guests)
            deeds.Add($"{Subject(guests)} {(hasBegun ? "attended" : "will attend")} as {(guests.Count == 1 ? "guest" : "guests")} of honour");
        return deeds.Count == 0 ? null : string.Join("; ", deeds) + ".";
    }

    private static string Why(PressFacts f)
    {
        var hosts = Names(f.Hosts);
        var held = f.HasBegun && People(f.Opening?.Chairs).Count > 0 && hosts.Count > 0 ? $"The event is held by {And(hosts)} {Days(f)}." : null;
        var partners = Names(f.Partners) is { Count: > 0 } known ? $"{And(known)} {(known.Count == 1 ? "is a partner" : "are partners")}." : null;
        var objectives = f.Objectives.Select(o => o.English).Where(IsLatin).ToList();
        return Words(held, partners, objectives.Count == 0 ? null : $"Its objectives: {string.Join("; ", objectives)}.");
    }

    private static string Programme(PressFacts f)
    {
        if (f.Formats.Count == 0)
            return "";
        var highlights = f.Highlights.Select(h => h.English).Where(IsLatin).ToList();
        return Words($"The programme has {And([.. f.Formats.Select(Word)])}{(f.Items > f.Formats.Count ? $", {Number(f.Items)} items in all" : "")}.",
            highlights.Count == 0 ? null : $"Among them: {string.Join("; ", highlights.Select(h => $"“{h}”"))}.");
    }

    private static string Numbers(PressFacts f)
    {
        var c = f.Counts;
        if (c.Registered == 0)
            return "";
        var provinces = c.Provinces switch { AllProvinces => "all 76 provinces", 0 => null, 1 => "one province", _ => $"{Number(c.Provinces)} of 76 provinces" };
        var from = And([.. new[] { provinces, c.Bangkok ? "Bangkok" : null }.OfType<string>()]);
        var bodies = c.Delegations > 0 ? $"in {Number(c.Delegations)} {(c.Delegations == 1 ? "delegation" : "delegations")}" : null;
        return Words($"{Number(c.Registered)} {(c.Registered == 1 ? "person has" : "people have")} registered", bodies, from.Length == 0 ? null : $"from {from}") + (f.HasBegun && c.Came > 0 ? $"; {Number(c.Came)} attended so far." : ".");
    }

    /// <summary>A slogan is quoted as it is, mixed as it may be; one that is all Thai says nothing here.</summary>
    private static string? Theme(PressFacts f) => f.Theme is { } theme && theme.Any(char.IsAsciiLetter) ? $"under the theme “{theme}”" : null;

    private static string? Place(PressFacts f) => f.Venue?.English is { } place && IsLatin(place) ? $"at {place}" : null;

    private static string Days(PressFacts f) => "on " + ThaiDate.Range(f.StartsOn, f.EndsOn, Language.English);

    private static string? Titled(PressPerson p) => IsLatin(p.Office.English) ? p.Office.English : IsLatin(p.Name.English) ? p.Name.English : null;

    private static List<string> People(IEnumerable<PressPerson>? people) => [.. (people ?? []).Select(p => string.Join(", ",
        new[] { p.Name.English, p.Office.English, p.Representing is { } whom && IsLatin(whom) ? $"representing {whom}" : null }.Where(t => t is not null && IsLatin(t)))).Where(p => p.Length > 0)];

    private static List<string> Names(IEnumerable<Label> names) => [.. names.Select(n => n.English).Where(IsLatin)];

    /// <summary>Falls back to Thai where nothing else was typed; an English text does without it.</summary>
    private static bool IsLatin(string? text) => !string.IsNullOrEmpty(text) && !text.Any(ThaiText.IsThai);

    private static string Words(params string?[] parts) => string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary>Before the verb; an office behind a name is set off on both sides.</summary>
    private static string Subject(List<string> people) => And(people) + (people[^1].Contains(',', StringComparison.Ordinal) ? "," : "");

    /// <summary>Offices hold commas themselves, so that more than two are separated by semicolons.</summary>
    private static string And(List<string> all) => all.Count switch
    {
        0 => "",
        1 => all[0],
        2 => $"{all[0]} and {all[1]}",
        _ => $"{string.Join(all.Any(a => a.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", all.Take(all.Count - 1))} and {all[^1]}",
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Word(SessionFormat format) => format switch
    {
        SessionFormat.Keynote => "keynotes",
        SessionFormat.Lecture => "lectures",
        SessionFormat.Panel => "panel discussions",
        SessionFormat.Workshop => "workshops",
        SessionFormat.Presentation => "presentations of work",
        SessionFormat.Exhibition => "an exhibition",
        SessionFormat.Award => "awards",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };
}
