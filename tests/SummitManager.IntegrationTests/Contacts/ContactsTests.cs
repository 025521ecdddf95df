using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Contacts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Contacts;

/// <summary>Who sees whom, and what of them.</summary>
public sealed class ContactsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Only_those_who_take_part_see_each_other_and_only_what_is_shown(DatabaseProvider provider)
    {
        var s = await ContactsSetup.OpenAsync(await databases.OpenAsync(provider));
        var (a, b, silent) = (await s.PersonAsync("มานี มีสุข"), await s.PersonAsync("ชูใจ เพื่อนดี"), await s.PersonAsync("ปิติ เงียบ"));

        await s.ShareAsync(a, email: true);
        Assert.Empty((await s.ViewAsync(a)).Found);
        await s.ShareAsync(b, position: true, organization: true);

        var seen = Assert.Single((await s.ViewAsync(a)).Found);
        Assert.Equal(("ชูใจ", "สมาชิกสภาองค์การบริหารส่วนตำบล", "57", null, null), (seen.Name.Given, seen.Position, seen.Province?.Code, seen.Email, seen.Phone));
        var back = Assert.Single((await s.ViewAsync(b)).Found);
        Assert.Equal(("มานี", null, null, null, "person@office.example"), (back.Name.Given, back.Position, back.Organization, back.Province, back.Email));
        var nobody = await s.ViewAsync(silent);
        Assert.Equal((null, 0), (nobody.Card, nobody.Found.Count));
        Assert.NotNull(await s.OneAsync(a, seen.Id));
        Assert.Null(await s.OneAsync(silent, seen.Id));
        Assert.Null(await s.Queries.OfHolderAsync(new string('0', Codes.LinkLength), new ContactFilter(null, null), default));
    }

    [DatabaseFact]
    public async Task A_search_finds_by_what_is_shown_and_by_nothing_else(DatabaseProvider provider)
    {
        var s = await ContactsSetup.OpenAsync(await databases.OpenAsync(provider));
        var (me, shows, hides) = (await s.PersonAsync("มานี มีสุข"), await s.PersonAsync("ชูใจ เพื่อนดี"), await s.PersonAsync("ปิติ ปิดบัง"));
        await s.ShareAsync(me);
        await s.ShareAsync(shows, organization: true, email: true);
        await s.ShareAsync(hides);

        async Task<string[]> FindAsync(string? text, string? province = null) => [.. (await s.ViewAsync(me, new ContactFilter(text, province))).Found.Select(c => c.Name.Given).Order(StringComparer.Ordinal)];
        Assert.Equal(["ชูใจ", "ปิติ"], await FindAsync(null));
        Assert.Equal(["ชูใจ"], await FindAsync("ดอนสมมติ"));
        Assert.Equal(["ชูใจ"], await FindAsync("เชียงราย ชูใจ"));
        Assert.Equal(["ปิติ"], await FindAsync("ปิดบัง"));
        Assert.Equal(["ชูใจ"], await FindAsync(null, "57"));
        Assert.Empty(await FindAsync(null, "50"));
        Assert.Empty(await FindAsync("person@office.example"));
        Assert.Empty(await FindAsync(shows.TicketCode));
        Assert.Empty(await FindAsync("สมาชิกสภา"));
    }

    [DatabaseFact]
    public async Task It_is_off_until_switched_on_and_needs_a_text_a_ticket_and_a_yes(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        var (switching, share) = (db.Get<SwitchContactExchange>(), db.Get<ShareContact>());
        var person = await db.RegisterAsync(e, Registering.SomebodyNew());

        (await switching.RunAsync(organiser, e.Id, true, default)).ShouldRefuseWith<NoDirectoryText>();
        (await switching.RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        var s = await ContactsSetup.OpenAsync(db, e, isOn: false);
        (await share.RunAsync(person.LinkCode, s.Choice(), default)).ShouldRefuseWith<ExchangeIsOff>();
        (await switching.RunAsync(organiser, e.Id, true, default)).ShouldBeOk();
        (await share.RunAsync(person.LinkCode, s.Choice() with { Agrees = false }, default)).ShouldFindBad("Agrees", "MustAgree");
        (await share.RunAsync(person.LinkCode, s.Choice() with { TextId = e.Id }, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await share.RunAsync("x", s.Choice(), default)).ShouldRefuseWith<NotFound>();
        (await share.RunAsync(person.LinkCode, s.Choice(), default)).ShouldBeOk();

        Assert.Equal(1, (await s.Queries.StateAsync(organiser, e.Id, default)).ShouldBeOk().People);
        (await switching.RunAsync(organiser, e.Id, false, default)).ShouldBeOk();
        Assert.False((await s.ViewAsync(person)).IsOn);
        await using var read = db.Open();
        Assert.Equal("Consent: Directory 1 given; Shown: Name", (await read.AuditEntries.SingleAsync(a => a.EventId == e.Id && a.Action == nameof(ShareContact))).Details);
    }

    [DatabaseFact]
    public async Task Withdrawing_anywhere_hides_at_once_and_giving_again_elsewhere_brings_nothing_back(DatabaseProvider provider)
    {
        var s = await ContactsSetup.OpenAsync(await databases.OpenAsync(provider));
        var (a, b) = (await s.PersonAsync("มานี มีสุข"), await s.PersonAsync("ชูใจ เพื่อนดี"));
        await s.ShareAsync(a);
        await s.ShareAsync(b, email: true);
        s.Db.Time.Advance(TimeSpan.FromHours(1));

        (await s.Db.Get<SetConsents>().RunAsync(b.LinkCode, [], default)).ShouldBeOk();
        Assert.Empty((await s.ViewAsync(a)).Found);
        Assert.Null((await s.ViewAsync(b)).Card);
        (await s.Db.Get<SetConsents>().RunAsync(b.LinkCode, [s.Text.Id], default)).ShouldBeOk();
        Assert.Empty((await s.ViewAsync(a)).Found);
        await s.ShareAsync(b);
        Assert.Null(Assert.Single((await s.ViewAsync(a)).Found).Email);

        (await s.Db.Get<HideContact>().RunAsync(b.LinkCode, default)).ShouldBeOk();
        (await s.Db.Get<HideContact>().RunAsync(b.LinkCode, default)).ShouldBeOk();
        Assert.Empty((await s.ViewAsync(a)).Found);
        await using var read = s.Db.Open();
        Assert.NotNull((await read.Consents.SingleAsync(c => c.RegistrationId == b.Id && c.TextId == s.Text.Id)).WithdrawnAt);
        Assert.Equal(1, await read.AuditEntries.CountAsync(x => x.SubjectId == b.Id && x.Action == nameof(HideContact)));
    }

    [DatabaseFact]
    public async Task Who_cancels_or_hands_on_is_gone_from_the_list(DatabaseProvider provider)
    {
        var s = await ContactsSetup.OpenAsync(await databases.OpenAsync(provider));
        var (me, cancels, hands) = (await s.PersonAsync("มานี มีสุข"), await s.PersonAsync("ชูใจ เพื่อนดี"), await s.PersonAsync("ปิติ ส่งต่อ"));
        foreach (var person in new[] { me, cancels, hands })
            await s.ShareAsync(person);

        (await s.Db.Get<CancelRegistration>().RunAsync(cancels.LinkCode, default)).ShouldBeOk();
        (await s.Db.Get<TransferRegistration>().RunAsync(hands.LinkCode, new TransferRequest(Registering.Form("วีระ มาแทน"), [s.Text.Id]), default)).ShouldBeOk();

        Assert.Empty((await s.ViewAsync(me)).Found);
        (await s.Db.Get<ShareContact>().RunAsync(cancels.LinkCode, s.Choice(), default)).ShouldRefuseWith<RegistrationEnded>();
        await using var read = s.Db.Open();
        Assert.Equal([me.Id], await read.ContactCards.Where(c => c.EventId == s.Event.Id).Select(c => c.RegistrationId).ToListAsync());
    }

    [DatabaseFact]
    public async Task Reads_one_and_three_with_as_many_questions(DatabaseProvider provider)
    {
        var s = await ContactsSetup.OpenAsync(await databases.OpenAsync(provider));
        var me = await s.PersonAsync("มานี มีสุข");
        await s.ShareAsync(me);
        await s.ShareAsync(await s.PersonAsync(Registering.SomebodyNew()));
        var one = await s.Db.Commands.DuringAsync(() => s.ViewAsync(me));
        var found = await s.Db.Commands.DuringAsync(() => s.ViewAsync(me, new ContactFilter("ผู้ทดสอบ", null)));
        for (var i = 0; i < 2; i++)
            await s.ShareAsync(await s.PersonAsync(Registering.SomebodyNew()));

        Assert.Equal(one, await s.Db.Commands.DuringAsync(() => s.ViewAsync(me)));
        Assert.Equal(found, await s.Db.Commands.DuringAsync(() => s.ViewAsync(me, new ContactFilter("ผู้ทดสอบ", null))));
    }
}
