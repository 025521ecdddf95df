using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations.Delegations;

public sealed class DeskDoorTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task The_code_of_the_letter_opens_the_desk_however_it_is_typed(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var d = await host.NewDeskAsync(await host.NewEventAsync());

        foreach (var typed in (string[])[d.Code, d.Code.ToLowerInvariant(), Codes.Grouped(d.Code), $" {d.Code} "])
            Assert.Equal(d.LinkCode, Assert.Single((await host.Get<OpenDeskByCode>().RunAsync(typed, default)).ShouldBeOk()).LinkCode);
    }

    [DatabaseFact]
    public async Task A_wrong_code_and_one_of_an_event_that_is_not_public_read_the_same(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var draft = await host.NewDeskAsync(await host.NewEventAsync(new EventOptions { Published = false }));

        foreach (var typed in (string?[])[null, "", "?", "00000000", draft.Code, draft.LinkCode])
            (await host.Get<OpenDeskByCode>().RunAsync(typed, default)).ShouldRefuseWith<WrongDeskCode>();
        Assert.Null(await host.Get<DeskQueries>().FindAsync(draft.LinkCode, default));
    }

    [DatabaseFact]
    public async Task A_delegation_from_before_desks_gets_one_link_though_many_ask_at_once(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var d = await host.NewDeskAsync(await host.NewEventAsync());
        await using (var db = host.Open())
            await db.Delegations.Where(x => x.Id == d.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LinkCode, ""));
        Assert.Null(await host.Get<DeskQueries>().FindAsync("", default));
        Assert.Null(await host.Get<DeskQueries>().FindAsync(null, default));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.Get<OpenDeskByCode>().RunAsync(d.Code, default))));

        var link = Assert.Single(answers.Select(a => Assert.Single(a.ShouldBeOk()).LinkCode).Distinct());
        Assert.Equal(Codes.LinkLength, link.Length);
    }

    [DatabaseFact]
    public async Task Six_digits_by_mail_open_the_desk_once_and_an_unknown_address_is_answered_the_same(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var email = NewAddress();
        var d = await host.NewDeskAsync(await host.NewEventAsync(), email: email);

        (await host.Get<SendDeskCode>().RunAsync(email.ToUpperInvariant(), Language.Thai, default)).ShouldBeOk();
        (await host.Get<SendDeskCode>().RunAsync("nobody@local.example", Language.Thai, default)).ShouldBeOk();
        (await host.Get<SendDeskCode>().RunAsync("nobody", Language.Thai, default)).ShouldFindBad("Email", "NotAnEmail");
        var (digits, hash) = await CodeAsync(host, email);

        Assert.DoesNotContain(digits, hash, StringComparison.Ordinal);
        (await host.Get<OpenDeskByMail>().RunAsync("nobody@local.example", digits, default)).ShouldRefuseWith<WrongDeskCode>();
        Assert.Equal(d.LinkCode, Assert.Single((await host.Get<OpenDeskByMail>().RunAsync(email, ToThai(digits), default)).ShouldBeOk()).LinkCode);
        (await host.Get<OpenDeskByMail>().RunAsync(email, digits, default)).ShouldRefuseWith<WrongDeskCode>();
        await using var db = host.Open();
        Assert.False(await db.OutboxMessages.AnyAsync(m => m.To == "nobody@local.example"));
        Assert.True((await db.OutboxMessages.SingleAsync(m => m.To == email)).IsSealed);
    }

    [DatabaseFact]
    public async Task A_mailed_code_dies_after_15_minutes_and_after_five_wrong_tries(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var email = NewAddress();
        await host.NewDeskAsync(await host.NewEventAsync(new EventOptions { StartsInDays = 9 }), email: email);
        var (send, open) = (host.Get<SendDeskCode>(), host.Get<OpenDeskByMail>());

        (await send.RunAsync(email, Language.Thai, default)).ShouldBeOk();
        var (late, _) = await CodeAsync(host, email);
        host.Time.Advance(TimeSpan.FromMinutes(15));
        (await open.RunAsync(email, late, default)).ShouldRefuseWith<WrongDeskCode>();

        (await send.RunAsync(email, Language.Thai, default)).ShouldBeOk();
        var (guessed, _) = await CodeAsync(host, email);
        // Eight at once have no more tries than eight one after the other.
        var wrong = guessed == "000000" ? "000001" : "000000";
        var guesses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => open.RunAsync(email, wrong, default))));
        Assert.All(guesses, g => g.ShouldRefuseWith<WrongDeskCode>());
        (await open.RunAsync(email, guessed, default)).ShouldRefuseWith<WrongDeskCode>();
        await using var db = host.Open();
        Assert.Equal(0, await db.DeskCodes.OrderByDescending(c => c.CreatedAt).Select(c => c.TriesLeft).FirstAsync());
    }

    [DatabaseFact]
    public async Task Of_many_who_type_the_right_digits_at_once_one_comes_in(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var email = NewAddress();
        await host.NewDeskAsync(await host.NewEventAsync(), email: email);
        (await host.Get<SendDeskCode>().RunAsync(email, Language.Thai, default)).ShouldBeOk();
        var (digits, _) = await CodeAsync(host, email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => host.Get<OpenDeskByMail>().RunAsync(email, digits, default))));

        Assert.Single(answers, a => a.IsOk);
    }

    [DatabaseFact]
    public async Task A_mailbox_gets_one_code_in_two_minutes_and_ten_in_a_day(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var email = NewAddress();
        await host.NewDeskAsync(await host.NewEventAsync(new EventOptions { StartsInDays = 9 }), email: email);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.Get<SendDeskCode>().RunAsync(email, Language.Thai, default))));
        Assert.Equal(1, await MailsAsync(host, email));

        for (var i = 0; i < 15; i++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(3));
            (await host.Get<SendDeskCode>().RunAsync(email, Language.Thai, default)).ShouldBeOk();
        }
        Assert.Equal(10, await MailsAsync(host, email));
        host.Time.Advance(TimeSpan.FromDays(1));
        (await host.Get<SendDeskCode>().RunAsync(email, Language.Thai, default)).ShouldBeOk();
        Assert.Equal(11, await MailsAsync(host, email));
        await using var db = host.Open();
        Assert.Equal(1, await db.DeskCodes.CountAsync());
    }

    [DatabaseFact]
    public async Task Desks_stay_open_after_the_event_is_closed_and_shut_when_it_is_archived(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e);

        await SetStateAsync(host, e, EventState.Closed);
        Assert.NotNull(await host.Get<DeskQueries>().FindAsync(d.LinkCode, default));
        await SetStateAsync(host, e, EventState.Archived);
        Assert.Null(await host.Get<DeskQueries>().FindAsync(d.LinkCode, default));
    }

    private static async Task SetStateAsync(TestDatabase host, TestEvent e, EventState state)
    {
        await using var db = host.Open();
        await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, state));
    }

    private static string NewAddress() => $"office-{Registering.NewId():N}@local.example";

    private static string ToThai(string digits) => SummitManager.Thai.ThaiText.ToThaiDigits(digits);

    private static async Task<int> MailsAsync(TestDatabase host, string email)
    {
        await using var db = host.Open();
        return await db.OutboxMessages.CountAsync(m => m.To == email);
    }

    private static async Task<(string Digits, string Hash)> CodeAsync(TestDatabase host, string email)
    {
        await using var db = host.Open();
        var letter = await db.OutboxMessages.Where(m => m.To == email).OrderByDescending(m => m.CreatedAt).FirstAsync();
        var digits = System.Text.RegularExpressions.Regex.Match(letter.TextBody, @"(?<!\d)\d{6}(?!\d)").Value;
        Assert.Equal(6, digits.Length);
        return (digits, await db.DeskCodes.Where(c => c.Email == email).OrderByDescending(c => c.CreatedAt).Select(c => c.CodeHash).FirstAsync());
    }
}
