using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Questions;

/// <summary>What somebody has answered, as a form shows it again.</summary>
public sealed class GivenAnswers
{
    public static readonly GivenAnswers None = new() { Rows = new Dictionary<Guid, AnswerRow>(), FileNames = new Dictionary<Guid, string>() };

    /// <summary>By question.</summary>
    public required IReadOnlyDictionary<Guid, AnswerRow> Rows { get; init; }

    /// <summary>What a stored file is called, by question.</summary>
    public required IReadOnlyDictionary<Guid, string> FileNames { get; init; }

    /// <summary>As the fields of the form that would give these answers; a date in the era of the language.</summary>
    public TypedAnswers Typed(AskedForm form, Language language) => new()
    {
        Values = form.Questions.Where(q => Rows.ContainsKey(q.Question.Id)).SelectMany(q => Fields(q.Question, Rows[q.Question.Id], language))
            .ToDictionary(f => f.Field, f => f.Values, StringComparer.Ordinal),
    };

    private static IEnumerable<(string Field, IReadOnlyList<string> Values)> Fields(Question question, AnswerRow row, Language language)
    {
        yield return (question.Field, [.. Values(row, language)]);
        if (question.IsSensitive)
            yield return (TypedAnswers.ConsentOf(question.Field), ["true"]);
    }

    private static IEnumerable<string> Values(AnswerRow row, Language language)
    {
        if (row.Text is { } text)
            yield return text;
        if (row.Number is { } number)
            yield return number.ToString(CultureInfo.InvariantCulture);
        if (row.Date is { } date)
            yield return ThaiDate.Full(date, language);
        if (row.YesNo is { } yes)
            yield return yes ? Question.Yes : Question.No;
        foreach (var id in row.ChoiceIds)
            yield return QuestionChoice.ValueOf(id);
    }

    internal static async Task<GivenAnswers> LoadAsync(SummitDb db, Guid subjectId, bool withSensitive, CancellationToken ct)
    {
        var rows = new List<AnswerRow>(await db.Answers.AsNoTracking().Include(a => a.Choices).Where(a => a.SubjectId == subjectId).ToListAsync(ct));
        if (withSensitive)
            rows.AddRange(await db.SensitiveAnswers.AsNoTracking().Include(a => a.Choices).Where(a => a.SubjectId == subjectId).ToListAsync(ct));
        var files = rows.Where(r => r.FileId is not null).ToDictionary(r => r.FileId!.Value, r => r.QuestionId);
        var names = files.Count == 0 ? [] : await db.StoredFiles.Where(f => files.Keys.Contains(f.Id)).Select(f => new { f.Id, f.Name }).ToListAsync(ct);
        return new GivenAnswers { Rows = rows.ToDictionary(r => r.QuestionId), FileNames = names.ToDictionary(n => files[n.Id], n => n.Name) };
    }
}

public sealed record DelegationAnswers(Delegation Delegation, Event Event, AskedForm Form, GivenAnswers Given);

/// <summary>A sensitive answer that stands, and since when the person agrees to it.</summary>
public sealed record SensitiveGiven(Guid QuestionId, string QuestionTh, string QuestionEn, DateTimeOffset GivenAt);
