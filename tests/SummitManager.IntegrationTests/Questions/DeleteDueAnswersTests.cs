using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.IntegrationTests.Registrations;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Questions;

public sealed class DeleteDueAnswersTests
{
    [DatabaseFact]
    public async Task Deletes_sensitive_answers_and_files_thirty_days_after_the_last_day_and_nothing_else(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        // Two days, the last in 11 days: kept until the midnight that ends the 30th day after it.
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 10 });
        var food = await db.AskAsync(e, QuestionKind.OneOf, "อาหาร", f => f.IsSensitive = true);
        var letter = await db.AskAsync(e, QuestionKind.File, "ใบรับรองแพทย์", f => f.IsSensitive = true);
        var name = await db.AskAsync(e, QuestionKind.ShortText, "ชื่อเล่น");
        var soon = await db.AskAsync(e, QuestionKind.ShortText, "ทะเบียนรถ", f => f.RetentionDays = "0");
        var typed = Asking.Typed((food, (await db.ChoicesAsync(food))[0].Value), (name, "นิด"), (soon, "กข 1234"));
        var answers = new TypedAnswers
        {
            Values = new Dictionary<string, IReadOnlyList<string>>(typed.Values) { [TypedAnswers.ConsentOf(letter.Field)] = ["true"] },
            Files = Asking.TypedFile(letter, "doctor.png", Pictures.Png).Files,
        };
        var r = (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, "สมชาย ใจดี") with { Answers = answers }, default)).ShouldBeOk();
        var delete = db.Get<DeleteDueAnswers>();

        Assert.Equal(0, await delete.RunAsync(default));
        db.Time.Advance(TimeSpan.FromDays(12)); // The day after the event, at noon.
        Assert.Equal(1, await delete.RunAsync(default));
        db.Time.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await delete.RunAsync(default));
        db.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, await delete.RunAsync(default));
        Assert.Equal(0, await delete.RunAsync(default));

        Assert.Equal([name.Id], (await db.Get<QuestionQueries>().GivenAsync(r.Id, default)).Rows.Keys);
        await using var context = db.Open();
        Assert.False(await context.StoredFiles.AnyAsync());
        Assert.False(await context.StoredFileChunks.AnyAsync());
        Assert.Equal(0, (await db.ChoicesAsync(food))[0].Taken);
        Assert.Equal(2, await context.AnswerConsents.CountAsync(c => c.RegistrationId == r.Id));
        Assert.Empty(await db.Get<QuestionQueries>().SensitiveGivenAsync(r.Id, default));
        Assert.Equal("Rows: 1; Question: อาหาร", Assert.Single(await db.AuditAsync(food.Id), a => a.Action == nameof(DeleteDueAnswers)).Details);
    }
}
