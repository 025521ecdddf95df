using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Attendance;

/// <summary>One line to sign on.</summary>
/// <param name="Name">Printed with its title.</param>
/// <param name="Position">Null is left empty.</param>
/// <param name="Organization">Printed once for all its people on a page.</param>
/// <param name="ProvinceCode">Null for those without: they come last.</param>
public sealed record SignInLine(PersonName Name, string? Position, string Organization, string? ProvinceCode);

/// <summary>Whose signatures are collected when.</summary>
public sealed record SignInHead
{
    public required string EventTitle { get; init; }
    public required DateOnly Date { get; init; }
    /// <summary>One column to sign each: a half-day has one, a day two.</summary>
    public required IReadOnlyList<Label> Columns { get; init; }
    public required Language Language { get; init; }
    /// <summary>Page numbers and counts in ๑๒๓.</summary>
    public bool ThaiDigits { get; init; }
}

/// <summary>How a sheet is laid out, as the organiser chose.</summary>
public sealed record SignInLayout
{
    public const int MostLines = 40;
    public const int FewestLines = 15;
    public const int MostBlank = 40;

    /// <summary>At most this many rows a page, province headings included; 15 to 40. Fewer are higher, and easier to sign on.</summary>
    public int LinesPerPage { get; init; } = MostLines;
    /// <summary>Empty rows after each province, for those who come in place of others.</summary>
    public int BlankRows { get; init; } = 2;
    /// <summary>Each province begins on a page of its own, for a table of its own.</summary>
    public bool PagePerProvince { get; init; }
}

/// <summary>What stands in one row of the table.</summary>
internal abstract record SignInRow;

internal sealed record ProvinceRow(string Name) : SignInRow;

internal sealed record PersonRow(int Number, SignInLine Line, bool StartsOrganization) : SignInRow;

internal sealed record BlankRow : SignInRow;

/// <summary>Cuts the lines into pages. Pure. Knowing all pages beforehand is what "page 3 of 160" needs.</summary>
internal static class SignInPages
{
    /// <param name="lines">In the order of the sheet: by province, organisation, name.</param>
    /// <param name="layout">How.</param>
    /// <param name="language">Of the provinces' names.</param>
    public static IReadOnlyList<IReadOnlyList<SignInRow>> Cut(IReadOnlyList<SignInLine> lines, SignInLayout layout, Language language)
    {
        var most = Math.Clamp(layout.LinesPerPage, SignInLayout.FewestLines, SignInLayout.MostLines);
        var pages = new List<List<SignInRow>> { new() };
        var number = 0;
        foreach (var province in lines.GroupBy(l => l.ProvinceCode ?? ""))
        {
            var name = Provinces.Find(province.Key)?.FullName.In(language) ?? (language == Language.Thai ? "ไม่ระบุจังหวัด" : "No province");
            // A heading never stands alone at the foot of a page.
            if (pages[^1].Count > 0 && (layout.PagePerProvince || pages[^1].Count + 2 > most))
                pages.Add([]);
            pages[^1].Add(new ProvinceRow(name));
            string? before = null;
            foreach (var line in province)
            {
                NextPageIfFull(pages, most, name);
                var isNew = line.Organization != before || pages[^1].Count == 1;
                pages[^1].Add(new PersonRow(++number, line, isNew));
                before = line.Organization;
            }
            for (var i = 0; i < Math.Clamp(layout.BlankRows, 0, SignInLayout.MostBlank); i++)
            {
                NextPageIfFull(pages, most, name);
                pages[^1].Add(new BlankRow());
            }
        }
        // Nobody yet: a sheet to write on by hand.
        while (lines.Count == 0 && pages[^1].Count < most)
            pages[^1].Add(new BlankRow());
        return pages;
    }

    private static void NextPageIfFull(List<List<SignInRow>> pages, int most, string province)
    {
        if (pages[^1].Count >= most)
            pages.Add([new ProvinceRow(province)]);
    }
}
