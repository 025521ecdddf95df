using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class ChoicePlacesRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Places = 10;
    private const int People = 120;

    private static async Task<(TestEvent Event, Question Bus, IReadOnlyList<QuestionChoice> Choices)> BusAsync(TestDatabase db)
    {
        var e = await db.NewEventAsync(new EventOptions { Capacity = 1000, StartsInDays = 30 });
        var bus = await db.AskAsync(e, QuestionKind.OneOf, "รถ", f => f.Choices = [new() { TextTh = "รถตู้ ก", Places = "10" }, new() { TextTh = "รถตู้ ข", Places = "10" }]);
        return (e, bus, await db.ChoicesAsync(bus));
    }

    [DatabaseFact]
    public async Task Of_120_who_choose_10_places_10_register_and_the_others_are_told(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, bus, choices) = await BusAsync(db);

        var answers = await Race.RunAsync(People, _ => db.Get<RegisterAttendee>().RunAsync(
            Registering.Request(e, Registering.SomebodyNew()) with { Answers = Asking.Typed((bus, choices[0].Value)) }, default));

        Assert.Equal(Places, answers.Count(a => a.IsOk));
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<ChoiceFull>(a.Refusal));
        Assert.Equal(Places, (await db.ChoicesAsync(bus))[0].Taken);
        await using var context = db.Open();
        Assert.Equal(Places, await context.AnswerChoices.CountAsync(c => c.ChoiceId == choices[0].Id));
        Assert.Equal(Places, await context.Quotas.Where(q => q.Id == e.Quota.Id).Select(q => q.Taken).SingleAsync());
    }

    /// <summary>The same choosing with a question asked before and a write afterwards.</summary>
    [DatabaseFact]
    public async Task Oversells_without_the_guard(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var (_, _, choices) = await BusAsync(db);
            var id = choices[0].Id;
            var taken = await Race.RunAsync(People, async _ =>
            {
                await using var context = db.Open();
                if (await context.QuestionChoices.AnyAsync(c => c.Id == id && c.Taken >= c.Capacity))
                    return false;
                await using var transaction = await context.BeginWriteAsync(default);
                await context.QuestionChoices.TakeRegardlessAsync([id], 1, default);
                await transaction.CommitAsync(default);
                return true;
            });
            return taken.Count(t => t) > Places;
        });
    }

    [DatabaseFact]
    public async Task People_who_change_their_minds_at_once_leave_no_place_lost_or_sold_twice(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, bus, choices) = await BusAsync(db);
        var people = new List<Registration>();
        for (var i = 0; i < 6; i++)
            people.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));

        await Race.RunAsync(People, number => db.Get<SaveAnswers>().RunAsync(people[number % 6].LinkCode, Asking.Typed((bus, choices[number / 6 % 2].Value)), default));

        await using var context = db.Open();
        foreach (var choice in await db.ChoicesAsync(bus))
            Assert.Equal(await context.AnswerChoices.CountAsync(c => c.ChoiceId == choice.Id), choice.Taken);
        Assert.Equal(6, await context.Answers.CountAsync(a => a.QuestionId == bus.Id));
    }
}
