using System.Reflection;
using System.Text.RegularExpressions;
using SummitManager.Data;

namespace SummitManager.UnitTests.Architecture;

/// <summary>Habits that keep the code readable.</summary>
public sealed partial class HabitTests
{
    private const int MostLines = 300;

    /// <summary>Classes with a verb to run; reads (<c>XxxQueries</c>, <c>FindXxx</c>) may answer several questions.</summary>
    public static TheoryData<Type> UseCases => [.. typeof(SummitDb).Assembly.GetTypes()
        .Where(t => t.IsClass && t.IsPublic && !t.Name.EndsWith("Queries", StringComparison.Ordinal) && !t.Name.StartsWith("Find", StringComparison.Ordinal))
        .Where(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => m.Name == "RunAsync"))];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var long_ = Source.Files(Source.Src, ".cs", ".razor", ".js").Select(f => (f.Name, f.Lines.Length)).Where(f => f.Length > MostLines);

        Assert.Empty(long_);
    }

    [Theory]
    [MemberData(nameof(UseCases))]
    public void A_use_case_is_sealed_and_does_one_thing(Type useCase)
    {
        var others = useCase.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName && m.Name != "RunAsync");

        Assert.True(useCase.IsSealed);
        Assert.Empty(others.Select(m => m.Name));
    }

    [Fact]
    public void Years_are_never_written_in_the_culture_of_the_moment()
    {
        var wrong =
            from file in Source.Files(Source.Src, ".cs", ".razor")
            from line in file.Lines
            where Year().IsMatch(line) && !line.Contains("InvariantCulture", StringComparison.Ordinal)
            select $"{file.Name}: {line.Trim()}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_core_never_asks_for_the_current_culture()
    {
        var wrong = Source.Files(Source.Core, ".cs").Where(f => Culture().IsMatch(f.Text));

        Assert.Empty(wrong.Select(f => f.Name));
    }

    [Fact]
    public void Nothing_is_left_to_be_done_later()
    {
        var wrong =
            from file in Source.Files(Source.Src, ".cs", ".razor", ".js", ".css")
            from line in file.Lines
            where Later().IsMatch(line)
            select $"{file.Name}: {line.Trim()}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_three_databases_have_the_same_migrations()
    {
        var names = Directory.GetDirectories(Path.Combine(Source.Core, "Data", "Migrations"))
            .Select(folder => Directory.GetFiles(folder, "*_*.cs").Select(f => Path.GetFileName(f).Split('_', 2)[1]).Order(StringComparer.Ordinal).ToList()).ToList();

        Assert.Equal(3, names.Count);
        Assert.All(names, list => Assert.Equal(names[0], list));
    }

    [Fact]
    public void The_shared_folder_stays_small() =>
        Assert.InRange(Directory.GetFiles(Path.Combine(Source.Core, "Shared"), "*.cs").Length, 1, 12);

    [GeneratedRegex(@"ToString\(""[^""]*yyyy|\{[^{}""]+:[^{}""]*yyyy")]
    private static partial Regex Year();

    [GeneratedRegex(@"CultureInfo\.Current")]
    private static partial Regex Culture();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Later();
}
