using System.Text.RegularExpressions;
using SummitManager.Shared;
using SummitManager.Web.Localization;
using SummitManager.Web.Manage.Accounts;

namespace SummitManager.WebTests.Manage;

public sealed partial class AuditWordsTests
{
    [Fact]
    public void Every_deed_that_is_recorded_has_words_in_both_languages()
    {
        var deeds = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Recorded().Matches(File.ReadAllText(file))).Select(match => match.Groups["deed"].Value).Distinct().Order().ToList();

        Assert.NotEmpty(deeds);
        Assert.DoesNotContain(deeds, deed => Texts.TryFind($"Audit.{deed}", Language.Thai) is null || Texts.TryFind($"Audit.{deed}", Language.English) is null);
    }

    [Fact]
    public void Says_details_in_the_readers_words_and_keeps_what_it_does_not_know()
    {
        Assert.Equal("สถานะ: รออนุมัติ → ยืนยันแล้ว", AuditWords.Details("State: Pending → Confirmed", Language.Thai));
        Assert.Equal("หน้าที่: เจ้าหน้าที่จุดลงทะเบียน → ไม่มี", AuditWords.Details("Roles: Door → none", Language.Thai));
        Assert.Equal("Unheard: 7 → none of it", AuditWords.Details("Unheard: 7 → none of it", Language.English));
        Assert.Equal("ผู้ลงทะเบียน (ผ่านลิงก์)", AuditWords.Person(Guid.Empty, "Holder", Language.Thai));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SummitManager.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"AuditEntry\.Of\([^;]*?nameof\((?<deed>\w+)\)")]
    private static partial Regex Recorded();
}
