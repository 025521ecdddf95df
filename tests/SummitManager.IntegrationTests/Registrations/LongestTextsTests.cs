using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

/// <summary>The longest names and titles that the forms accept fit everywhere they are copied to.</summary>
public sealed class LongestTextsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_person_with_the_longest_name_registers_is_offered_a_place_and_cancels(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Capacity = 1, HasWaitlist = true, StartsInDays = 60 });
        await using (var context = db.Open())
            await context.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.TitleTh, new string('ก', 500)));
        var holder = await RegisterAsync(db, e, 'ข');
        var waiting = await RegisterAsync(db, e, 'ค');

        (await db.Get<CancelRegistration>().RunAsync(e.Registrar(), holder.Id, new string('ง', 700), default)).ShouldBeOk();
        Assert.Equal(WaitlistState.Offered, await db.QueueStateAsync(waiting.Id));
        (await db.Get<CancelRegistration>().RunAsync(waiting.LinkCode, default)).ShouldBeOk();

        Assert.Equal(new string('ง', 500), (await db.ReadAsync(holder.Id)).EndReason);
        var mails = await db.MailsAsync(waiting.Id);
        Assert.Equal(3, mails.Count);
        Assert.All(mails, m => Assert.Equal((200, 500), (m.ToName.Length, m.Subject.Length)));
    }

    private static async Task<Registration> RegisterAsync(TestDatabase db, TestEvent e, char letter)
    {
        var longest = new string(letter, 100);
        var request = Registering.Request(e, "ก ข", joinWaitlist: true);
        return (await db.Get<RegisterAttendee>().RunAsync(request with { Form = request.Form with { Given = longest, Middle = longest, Family = longest } }, default)).ShouldBeOk();
    }
}
