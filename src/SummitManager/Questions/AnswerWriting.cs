using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Puts answers in the place of those before, inside the caller's transaction: places of choices are exchanged with them.</summary>
internal static class AnswerWriting
{
    /// <summary>The stored answers of somebody, tracked. Whoever goes on to write has locked the person's row before.</summary>
    public static async Task<List<AnswerRow>> AnswersOfAsync(this SummitDb db, Guid subjectId, CancellationToken ct) =>
    [
        .. await db.Answers.Include(a => a.Choices).Where(a => a.SubjectId == subjectId).ToListAsync(ct),
        .. await db.SensitiveAnswers.Include(a => a.Choices).Where(a => a.SubjectId == subjectId).ToListAsync(ct),
    ];

    /// <param name="db">The caller saves.</param>
    /// <param name="subject">Whose.</param>
    /// <param name="form">What is asked today; answers to anything else stay.</param>
    /// <param name="read">Answers to what concerns them; what does not is taken away.</param>
    /// <param name="before">Tracked.</param>
    /// <param name="now">Of the deed.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>The questions whose answers changed, or <see cref="ChoiceFull"/>.</returns>
    public static async Task<Result<IReadOnlyList<Question>>> WriteAnswersAsync(
        this SummitDb db, AnswerSubject subject, AskedForm form, IReadOnlyList<ReadAnswer> read, List<AnswerRow> before, DateTimeOffset now, CancellationToken ct)
    {
        var wanted = read.Where(r => !r.IsEmpty).ToDictionary(r => r.Asked.Question.Id);
        var stood = before.Where(a => form.Find(a.QuestionId) is not null).ToDictionary(a => a.QuestionId);
        if (await db.ExchangePlacesAsync(form, [.. stood.Values.SelectMany(a => a.ChoiceIds)], [.. wanted.Values.SelectMany(r => r.ChoiceIds)], ct) is { } full)
            return full;

        var changed = new List<Question>();
        foreach (var question in form.Questions.Select(q => q.Question))
        {
            var row = stood.GetValueOrDefault(question.Id);
            if (!wanted.TryGetValue(question.Id, out var answer))
            {
                if (row is null)
                    continue;
                await db.TakeAwayAsync(row, now, ct);
            }
            else if (row is not null && SaysTheSame(row, answer))
            {
                continue;
            }
            else
            {
                row ??= db.Begin(question, subject, now);
                var kept = answer.KeepsFile ? row.FileId : db.Keep(answer, subject, now);
                if (row.FileId is { } old && kept != old)
                    await ReleaseAsync(db, old, now, ct);
                row.Say(answer, kept, now);
                db.Choose(row, answer.ChoiceIds);
            }
            changed.Add(question);
        }
        await db.RecordConsentsAsync(subject, form, wanted, now, ct);
        return changed;
    }

    /// <summary>Gives back and takes places of choices, all locked in key order before any is changed.</summary>
    private static async Task<Refusal?> ExchangePlacesAsync(this SummitDb db, AskedForm form, HashSet<Guid> had, HashSet<Guid> wants, CancellationToken ct)
    {
        var gone = had.Except(wants).ToList();
        var fresh = wants.Except(had).Order().ToList();
        if (gone.Count > 0)
        {
            await db.QuestionChoices.LockAsync(gone.Concat(fresh), ct);
            await db.QuestionChoices.GiveBackAsync(gone, 1, ct);
        }
        foreach (var id in fresh)
        {
            if (await db.QuestionChoices.TryTakeAsync(id, 1, ct))
                continue;
            var choice = form.Questions.SelectMany(q => q.Choices).First(c => c.Id == id);
            return new ChoiceFull(choice.QuestionId, choice.TextTh, choice.Text(thai: false));
        }
        return null;
    }

    /// <summary>Removes answers with their files, and gives back the places of their choices. The caller saves.</summary>
    public static async Task ForgetAsync(this SummitDb db, IReadOnlyCollection<AnswerRow> rows, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var choice in rows.SelectMany(a => a.ChoiceIds).CountBy(id => id).OrderBy(c => c.Key))
            await db.QuestionChoices.GiveBackAsync([choice.Key], choice.Value, ct);
        foreach (var row in rows)
            await db.TakeAwayAsync(row, now, ct);
    }

    /// <summary>Removes an answer whose places were given back.</summary>
    private static async Task TakeAwayAsync(this SummitDb db, AnswerRow row, DateTimeOffset now, CancellationToken ct)
    {
        db.Choose(row, []);
        db.Remove(row);
        if (row.FileId is { } file)
            await ReleaseAsync(db, file, now, ct);
    }

    private static void Choose(this SummitDb db, AnswerRow row, IReadOnlyCollection<Guid> choiceIds)
    {
        var fresh = choiceIds.Except(row.ChoiceIds).ToList();
        if (row is Answer answer)
        {
            db.RemoveRange(answer.Choices.Where(c => !choiceIds.Contains(c.ChoiceId)).ToList());
            db.AddRange(fresh.Select(id => new AnswerChoice { AnswerId = row.Id, ChoiceId = id }));
        }
        else if (row is SensitiveAnswer sensitive)
        {
            db.RemoveRange(sensitive.Choices.Where(c => !choiceIds.Contains(c.ChoiceId)).ToList());
            db.AddRange(fresh.Select(id => new SensitiveAnswerChoice { AnswerId = row.Id, ChoiceId = id }));
        }
    }

    private static AnswerRow Begin(this SummitDb db, Question question, AnswerSubject subject, DateTimeOffset now)
    {
        AnswerRow row = question.IsSensitive
            ? new SensitiveAnswer { Id = Guid.CreateVersion7(now), EventId = subject.EventId, QuestionId = question.Id, SubjectId = subject.Id, RegistrationId = subject.RegistrationId }
            : new Answer { Id = Guid.CreateVersion7(now), EventId = subject.EventId, QuestionId = question.Id, SubjectId = subject.Id, RegistrationId = subject.RegistrationId, DelegationId = subject.DelegationId };
        db.Add(row);
        return row;
    }

    private static Guid? Keep(this SummitDb db, ReadAnswer answer, AnswerSubject subject, DateTimeOffset now) => answer.File is not { } file ? null
        : FileStore.Add(db, new NewFile { EventId = subject.EventId, Purpose = AnswerFiles.Purpose, Name = file.Name, MediaType = answer.FileType! }, file.Bytes, now).Id;

    /// <summary>Swept with the next sweep: nothing refers to it once this transaction stands.</summary>
    private static Task<int> ReleaseAsync(SummitDb db, Guid fileId, DateTimeOffset now, CancellationToken ct) =>
        db.StoredFiles.Where(f => f.Id == fileId).ExecuteUpdateAsync(s => s.SetProperty(f => f.LapsesAt, now), ct);

    private static async Task RecordConsentsAsync(this SummitDb db, AnswerSubject subject, AskedForm form, Dictionary<Guid, ReadAnswer> wanted, DateTimeOffset now, CancellationToken ct)
    {
        if (subject.RegistrationId is not { } person)
            return;
        var sensitive = wanted.Values.Where(r => r.Asked.Question.IsSensitive).ToList();
        var consents = await db.AnswerConsents.Where(c => c.RegistrationId == person).ToListAsync(ct);
        foreach (var read in sensitive)
        {
            var text = read.Asked.Consent ?? throw new InvalidOperationException($"Question {read.Asked.Question.Id} is sensitive and has no text to agree to.");
            var stands = consents.Find(c => c.QuestionId == read.Asked.Question.Id);
            if (stands is null)
                db.Add(new AnswerConsent { QuestionId = read.Asked.Question.Id, RegistrationId = person, TextId = text.Id, GivenAt = now });
            else if (stands.WithdrawnAt is not null || stands.TextId != text.Id)
                (stands.TextId, stands.GivenAt, stands.WithdrawnAt) = (text.Id, now, null);
        }
        // Whoever empties the answer has withdrawn.
        foreach (var consent in consents.Where(c => c.WithdrawnAt is null && form.Find(c.QuestionId) is not null && sensitive.All(r => r.Asked.Question.Id != c.QuestionId)))
            consent.WithdrawnAt = now;
    }

    private static bool SaysTheSame(AnswerRow row, ReadAnswer read) =>
        row.Text == read.Text && row.Number == read.Number && row.Date == read.Date && row.YesNo == read.YesNo
        && read.File is null && read.KeepsFile == row.FileId is not null && row.ChoiceIds.ToHashSet().SetEquals(read.ChoiceIds);
}
