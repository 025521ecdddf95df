using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Adds or changes a question with its choices. What was answered keeps its meaning: kind and sensitivity stand once there are answers.</summary>
public sealed class SaveQuestion(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// The question. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>,
    /// <see cref="QuestionHasAnswers"/>, <see cref="ChoiceHasAnswers"/>, <see cref="FewerPlacesThanTaken"/>, <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public Task<Result<Question>> RunAsync(Actor actor, Guid eventId, QuestionForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<Question>> TryAsync(Actor actor, Guid eventId, QuestionForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var section = await db.QuestionSections.AsNoTracking().SingleOrDefaultAsync(s => s.Id == form.SectionId && s.EventId == eventId, ct);
        var question = form.Id is null ? Question.Of(eventId, form.SectionId, await NextOrderAsync(db, form.SectionId, ct), now)
            : await db.Questions.SingleOrDefaultAsync(q => q.Id == form.Id && q.EventId == eventId, ct);
        if (section is null || question is null)
            return new NotFound();
        if (form.Id is not null && question.Version != form.Version)
            return new ChangedMeanwhile();
        // Nobody takes a place of a choice from here on; whoever did so before is counted.
        var choices = await db.QuestionChoices.Where(c => c.QuestionId == question.Id).Select(c => c.Id).ToListAsync(ct);
        await db.QuestionChoices.LockAsync(choices, ct);
        var all = await AskedForm.LoadAsync(db, eventId, section.AskedOf, ct, withRetired: true);
        if (form.Id is not null && all.Find(question.Id) is null)
            return new NotFound(); // A question stays with those it was asked of.
        var before = (question.Kind, question.IsSensitive, question.TextTh, question.RetentionDays, question.IsRequired);
        var read = QuestionFormReader.WriteTo(question, form, all, section);
        if (read.Refusal is { } unreadable)
            return unreadable;
        if (form.Id is not null && (before.Kind, before.IsSensitive) != (question.Kind, question.IsSensitive) && await IsAnsweredAsync(db, question.Id, ct))
            return new QuestionHasAnswers();
        question.SectionId = section.Id;
        if (form.Id is null)
            db.Add(question);
        else
            db.Entry(question).State = EntityState.Modified;
        if (await WriteChoicesAsync(db, question, read.Value.Choices, now, ct) is { } refusal)
            return refusal;
        await WriteConsentAsync(db, question, read.Value, now, ct);
        var changes = new Changes().Of("Question", form.Id is null ? null : before.TextTh, question.TextTh).Of("Retention", before.RetentionDays, question.RetentionDays)
            .Of("Required", before.IsRequired, question.IsRequired).Of("Sensitive", before.IsSensitive, question.IsSensitive);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveQuestion), question.Id, changes.Any ? changes.ToString() : question.TextTh, now));
        try
        {
            if (!await db.TrySaveEditAsync(ct))
                return new ChangedMeanwhile();
        }
        catch (DbUpdateException e) when (StillReferenced.Is(e))
        {
            return new ChoiceHasAnswers();
        }
        await transaction.CommitAsync(ct);
        return question;
    }

    private static async Task<int> NextOrderAsync(SummitDb db, Guid sectionId, CancellationToken ct) =>
        1 + (await db.Questions.Where(q => q.SectionId == sectionId).MaxAsync(q => (int?)q.Order, ct) ?? 0);

    internal static async Task<bool> IsAnsweredAsync(SummitDb db, Guid questionId, CancellationToken ct) =>
        await db.Answers.AnyAsync(a => a.QuestionId == questionId, ct) || await db.SensitiveAnswers.AnyAsync(a => a.QuestionId == questionId, ct);

    private static async Task<Refusal?> WriteChoicesAsync(SummitDb db, Question question, IReadOnlyList<QuestionFormReader.ReadChoice> rows, DateTimeOffset now, CancellationToken ct)
    {
        var stored = await db.QuestionChoices.Where(c => c.QuestionId == question.Id).ToListAsync(ct);
        var order = 0;
        foreach (var row in rows)
        {
            order++;
            if (row.Id is null || stored.Find(c => c.Id == row.Id) is not { } choice)
            {
                db.Add(QuestionChoice.Of(Guid.CreateVersion7(now), question.Id, row.TextTh, row.TextEn, row.Places, order));
                continue;
            }
            if (row.Places < choice.Taken)
                return new FewerPlacesThanTaken(row.TextTh, row.TextEn.Length == 0 ? row.TextTh : row.TextEn, choice.Taken.ToString("N0", CultureInfo.InvariantCulture));
            (choice.TextTh, choice.TextEn, choice.Capacity, choice.Order) = (row.TextTh, row.TextEn, row.Places ?? QuestionChoice.NoLimit, order);
        }
        // The foreign key refuses one that somebody chose.
        db.RemoveRange(stored.Where(c => rows.All(r => r.Id != c.Id)));
        return null;
    }

    /// <summary>A changed wording is a new version; what was agreed to before stays as it was.</summary>
    private static async Task WriteConsentAsync(SummitDb db, Question question, QuestionFormReader.Read read, DateTimeOffset now, CancellationToken ct)
    {
        if (read.ConsentTh is null)
            return;
        var newest = await db.QuestionConsentTexts.AsNoTracking().Where(t => t.QuestionId == question.Id).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
        if (newest is not null && newest.TextTh == read.ConsentTh && newest.TextEn == (read.ConsentEn ?? ""))
            return;
        db.Add(new QuestionConsentText
        {
            Id = Guid.CreateVersion7(now),
            QuestionId = question.Id,
            Number = (newest?.Number ?? 0) + 1,
            TextTh = read.ConsentTh,
            TextEn = read.ConsentEn ?? "",
            PublishedAt = now,
        });
    }
}
