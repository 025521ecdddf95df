using System.Text.RegularExpressions;
using SummitManager.Data;

namespace SummitManager.UnitTests.Architecture;

/// <summary>Which folder of the core may know which (src/README.md).</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] Everybody = ["Data", "Shared", "Thai", "People", "Documents"];

    /// <summary>
    /// What each folder may know beside <see cref="Everybody"/>. Accounts and Messaging know each other: mail is watched by staff, and staff
    /// are invited by mail. Events is named by both, for the title in a letter's subject.
    /// </summary>
    private static readonly Dictionary<string, string[]> May = new(StringComparer.Ordinal)
    {
        ["Shared"] = [],
        ["Thai"] = [],
        ["People"] = [],
        ["Accounts"] = ["Messaging", "Events"],
        ["Messaging"] = ["Accounts"],
        ["Organizations"] = ["Accounts"],
        ["Files"] = ["Accounts"],
        ["Events"] = ["Accounts", "Organizations", "Messaging", "Files"],
        ["LongJobs"] = ["Files", "Accounts", "Events"],
        ["Registrations"] = ["LongJobs", "Events", "Organizations", "Messaging", "Accounts", "Files"],
        ["Questions"] = ["Registrations", "Events", "Accounts", "Files", "LongJobs"],
        ["Invitations"] = ["Registrations", "Events", "Organizations", "Messaging", "Accounts", "Files", "LongJobs"],
        ["Agenda"] = ["CheckIns", "Registrations", "Events", "Organizations", "Messaging", "Accounts", "Files", "LongJobs"],
        ["Badges"] = ["Registrations", "Events", "Organizations", "Accounts", "Files", "LongJobs"],
        ["Payments"] = ["Registrations", "Events", "Organizations", "Messaging", "Accounts", "Files", "LongJobs"],
        ["Attendance"] = ["CheckIns", "Registrations", "Events", "Organizations", "Accounts", "Files", "LongJobs"],
        ["CheckIns"] = ["Registrations", "Events", "Organizations", "Messaging", "Accounts", "Files"],
        ["Contacts"] = ["Registrations", "Events", "Accounts"],
        ["Press"] = ["Agenda", "Registrations", "Events", "Accounts"],
        ["Exhibition"] = ["Agenda", "Registrations", "Events", "Organizations", "Accounts", "Files"],
        ["Showcase"] = ["Agenda", "Registrations", "Events", "Organizations", "Accounts"],
    };

    /// <summary>Data lists every table and the demo; Jobs calls whatever is due.</summary>
    private static readonly string[] Anything = ["Data", "Jobs"];

    [Fact]
    public void A_feature_knows_only_those_below_it()
    {
        var wrong =
            from file in Source.Files(Source.Core, ".cs")
            let folder = Folder(file)
            where folder.Length > 0 && !Anything.Contains(folder)
            from Match use in Namespace().Matches(file.Text)
            let other = use.Groups[1].Value
            where other != folder && !Everybody.Contains(other) && !(May.GetValueOrDefault(folder) ?? []).Contains(other)
            select $"{file.Name} knows {other}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_core_is_on_the_map()
    {
        var folders = Source.Files(Source.Core, ".cs").Select(Folder).Where(f => f.Length > 0).Distinct();

        Assert.Empty(folders.Except(May.Keys).Except(Anything).Except(Everybody));
    }

    [Fact]
    public void What_everybody_knows_knows_no_feature()
    {
        var wrong = Source.Files(Source.Core, ".cs").Where(f => Folder(f) is "Shared" or "Thai" or "People" or "Documents")
            .Where(f => Namespace().Matches(f.Text).Any(use => use.Groups[1].Value != Folder(f) && use.Groups[1].Value is not ("Shared" or "Thai" or "People")));

        Assert.Empty(wrong.Select(f => f.Name));
    }

    [Fact]
    public void The_core_knows_nothing_of_the_web_but_identity()
    {
        var wrong =
            from file in Source.Files(Source.Core, ".cs")
            from line in file.Lines
            where line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal)
            where !line.Contains("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) || Folder(file) is not ("Accounts" or "Data")
            select $"{file.Name}: {line}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Rules_and_rows_know_nothing_of_the_database()
    {
        var rows = typeof(SummitDb).GetProperties().Where(p => p.PropertyType.IsGenericType).Select(p => p.PropertyType.GetGenericArguments()[0].Name + ".cs").ToHashSet(StringComparer.Ordinal);

        var wrong = Source.Files(Source.Core, ".cs")
            .Where(f => rows.Contains(Path.GetFileName(f.Name)) || f.Name.EndsWith("Rules.cs", StringComparison.Ordinal))
            .Where(f => f.Text.Contains("EntityFrameworkCore;", StringComparison.Ordinal));

        Assert.Empty(wrong.Select(f => f.Name));
    }

    private static string Folder(SourceFile file) => file.Name.Split('/') is [_, var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"\bSummitManager\.(Accounts|Agenda|Attendance|Badges|Campaigns|CheckIns|Contacts|Contests|Data|Documents|Events|Exhibition|Files|Ideas|Invitations|Jobs|LongJobs|Messaging|Organizations|Payments|People|Press|Questions|Registrations|Reports|Shared|Showcase|Surveys|Thai)\b")]
    private static partial Regex Namespace();
}
