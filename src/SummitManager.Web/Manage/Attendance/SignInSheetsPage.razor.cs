using System.Globalization;
using SummitManager.Attendance;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Svg;
using SummitManager.Events;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Attendance;

/// <summary>Chooses a day or half-day and shows the first page as it will be printed.</summary>
public sealed partial class SignInSheetsPage
{
    private static readonly int[] LineChoices = [20, 25, 30, 35, 40];
    private static readonly int[] BlankChoices = [0, 1, 2, 3, 5, 10, 20];

    private IReadOnlyList<(string Value, string Label)> _choices = [];
    private IReadOnlyList<SignInLine> _lines = [];
    private IReadOnlyList<TextWarning> _warnings = [];
    private SignInLayout _layout = new();
    private Language _language;
    private string _when = "";
    private bool _thaiDigits;
    private string _preview = "";
    private int _pages;

    private SignInOrder Order => new(Date, Half, _language, _thaiDigits, _layout);
    private DateOnly Date => DateOnly.ParseExact(_when.Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    private DayHalf? Half => _when.Split(' ') is [_, var half] ? Enum.Parse<DayHalf>(half) : null;
    private IEnumerable<(string, string)> LanguageOptions => Languages.All.Select(l => (l.Tag(), T[$"Attendance.Language{l}"]));
    private static IEnumerable<(string, string)> LineOptions => LineChoices.Select(n => (n.ToString(Texts.Numbers), n.ToString(Texts.Numbers)));
    private static IEnumerable<(string, string)> BlankOptions => BlankChoices.Select(n => (n.ToString(Texts.Numbers), n.ToString(Texts.Numbers)));

    protected override async Task<Refusal?> LoadAsync()
    {
        if (await Settings.EventAsync(EventId, Gone) is not { } e)
            return new NotFound();
        _language = T.Language;
        _choices = [.. e.HalfDays.OrderBy(h => h.DoorsOpenAt).GroupBy(h => h.Date).SelectMany(Choices)];
        if (_choices.Count == 0)
            return null;
        _when = _choices[0].Value;
        await DrawAsync();
        return null;
    }

    /// <summary>The whole day first where it has two halves, then each half.</summary>
    private IEnumerable<(string, string)> Choices(IGrouping<DateOnly, HalfDay> day)
    {
        var key = day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = ThaiDate.BriefWithWeekday(day.Key, T.Language);
        if (day.Count() > 1)
            yield return (key, T["Attendance.WholeDay", name]);
        foreach (var half in day)
            yield return ($"{key} {half.Half}", $"{name} {T[$"Public.{half.Half}"]}");
    }

    private Task SetAsync(Action change)
    {
        change();
        return DrawAsync();
    }

    private async Task DrawAsync()
    {
        if (await Queries.HeadAsync(EventId, Date, Half, _language, _thaiDigits, Gone) is not { } head)
            return;
        _lines = await Queries.LinesAsync(EventId, _language, Gone);
        var first = SignInSheet.Pages(head, _lines, _layout).First();
        _pages = SignInSheet.Count(head, _lines, _layout);
        _preview = SvgWriter.Write(first, T["Attendance.PreviewOf"], "s");
        _warnings = first.Warnings;
    }
}
