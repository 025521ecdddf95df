using SummitManager.Questions;
using SummitManager.Thai;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Components;

/// <summary>Answers as words on a screen.</summary>
internal static class QuestionWords
{
    /// <summary>A value that a condition names or a form posts.</summary>
    public static string Answer(Texts t, AskedQuestion asked, string value) => value switch
    {
        Question.Yes => t["Questions.Yes"],
        Question.No => t["Questions.No"],
        _ => asked.Choices.FirstOrDefault(c => c.Value == value)?.Text(t.IsThai) ?? "",
    };

    /// <summary>Every answer that a condition may name.</summary>
    public static IEnumerable<(string Value, string Words)> Answers(Texts t, AskedQuestion asked) =>
        (asked.Question.Kind == QuestionKind.YesNo ? [Question.Yes, Question.No] : asked.Choices.Select(c => c.Value)).Select(v => (v, Answer(t, asked, v)));

    /// <summary>What somebody answered; a file is said by its name elsewhere.</summary>
    public static string Given(Texts t, AskedQuestion asked, AnswerRow row) => row switch
    {
        { Text: { } text } => text,
        { Number: { } number } => number.ToString("N0", Texts.Numbers),
        { Date: { } date } => ThaiDate.Full(date, t.Language),
        { YesNo: { } yes } => t[yes ? "Questions.Yes" : "Questions.No"],
        _ => string.Join(", ", asked.Choices.Where(c => row.ChoiceIds.Contains(c.Id)).Select(c => c.Text(t.IsThai))),
    };
}
