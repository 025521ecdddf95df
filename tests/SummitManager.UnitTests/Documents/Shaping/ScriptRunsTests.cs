using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

public sealed class ScriptRunsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("นาย A", "Thai:นาย |Latin:A")]
    [InlineData("อบต.ท่าข้าม (Tha Kham SAO)", "Thai:อบต.ท่าข้าม (|Latin:Tha Kham SAO)")]
    [InlineData("2569 ปี", "Thai:2569 ปี")]
    [InlineData("12/3", "Common:12/3")]
    [InlineData("฿100 บาท", "Thai:฿100 บาท")]
    [InlineData("๑ a\u0301", "Thai:๑ |Latin:a\u0301")]
    [InlineData("ก\u0301\u200D", "Thai:ก\u0301\u200D")]
    [InlineData("Ωμέγα ы中 é", "Other:Ωμέγα ы中 |Latin:é")]
    [InlineData("😀 ข", "Thai:😀 ข")]
    public void A_text_is_cut_where_its_script_changes(string text, string expected)
    {
        var runs = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = ScriptRuns.End(text, start, out var script);
            runs.Add($"{script}:{text[start..end]}");
            start = end;
        }

        Assert.Equal(expected, string.Join('|', runs));
    }
}
