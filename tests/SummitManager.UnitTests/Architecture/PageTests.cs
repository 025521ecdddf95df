using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace SummitManager.UnitTests.Architecture;

/// <summary>Screens: each in its audience's folder, with what that folder promises.</summary>
public sealed partial class PageTests
{
    private static readonly string[] Static = ["Public", "Account", "Door", "Development"];
    private static readonly string[] ForStaff = ["Manage", "Door"];

    public static TheoryData<Type> Pages => [.. typeof(Program).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any())];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_lies_in_an_audience_folder_and_has_its_attribute(Type page)
    {
        var area = page.Namespace!.Split('.') is [_, _, var name, ..] ? name : "";

        Assert.Contains(area, (string[])[.. Static, "Manage"]);
        Assert.Equal(Static.Contains(area), page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>() is not null);
        if (ForStaff.Contains(area))
            Assert.NotNull(page.GetCustomAttribute<AuthorizeAttribute>());
    }

    [Fact]
    public void Pages_ask_queries_and_use_cases_never_the_database()
    {
        var wrong = Areas(".razor", ".razor.cs").Where(f => f.Text.Contains("EntityFrameworkCore", StringComparison.Ordinal) || Context().IsMatch(f.Text));

        Assert.Empty(wrong.Select(f => f.Name));
    }

    [Fact]
    public void Pages_that_work_without_script_have_no_handlers_but_their_forms()
    {
        var wrong =
            from file in Areas(".razor")
            where Static.Contains(file.Name.Split('/')[1])
            from Match handler in Handler().Matches(file.Text)
            where !(handler.Groups[1].Value == "submit" && handler.Groups[0].Value.Contains("@formname", StringComparison.Ordinal))
            select $"{file.Name}: {handler.Value}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_back_office_uses_the_component_library()
    {
        var wrong = Areas(".razor", ".cs").Where(f => Static.Contains(f.Name.Split('/')[1]) && f.Text.Contains("Radzen", StringComparison.Ordinal));

        Assert.Empty(wrong.Select(f => f.Name));
    }

    private static IEnumerable<SourceFile> Areas(params string[] endings) =>
        Source.Files(Source.Web, endings).Where(f => f.Name.Split('/') is [_, var area, _, ..] && (Static.Contains(area) || area == "Manage"));

    [GeneratedRegex(@"<[^<>]*?@on([a-z]+)\b[^>]*")]
    private static partial Regex Handler();

    [GeneratedRegex(@"\bSummitDb\b")]
    private static partial Regex Context();
}
