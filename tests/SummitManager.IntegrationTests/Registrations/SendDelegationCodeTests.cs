using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class SendDelegationCodeTests
{
    [DatabaseFact]
    public async Task The_contact_gets_the_code_in_both_languages_once_in_ten_minutes_whoever_asks(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var (with, without) = (await CreateAsync(host, e, "contact@office.example"), await CreateAsync(host, e, null));
        var send = host.Get<SendDelegationCode>();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => send.RunAsync(registrar, with.Id, default))));
        host.Time.Advance(TimeSpan.FromMinutes(11));
        (await send.RunAsync(registrar, with.Id, default)).ShouldBeOk();

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => a.ShouldRefuseWith<SentJustNow>());
        (await send.RunAsync(registrar, without.Id, default)).ShouldRefuseWith<NoMailAddress>();
        (await send.RunAsync(Staffing.Actor(EventRole.Door, e.Id), with.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await send.RunAsync(registrar, Guid.Empty, default)).ShouldRefuseWith<NotFound>();
        await using var db = host.Open();
        var letters = await db.OutboxMessages.Where(m => m.SubjectId == with.Id).ToListAsync();
        Assert.Equal(2, letters.Count);
        Assert.Equal(("contact@office.example", with.DoorCode), (letters[0].To, letters[0].QrText));
        Assert.Contains($"/d/{with.LinkCode}", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("ทั้งคณะ", letters[0].TextBody, StringComparison.Ordinal);
        Assert.Contains("whole delegation", letters[0].TextBody, StringComparison.Ordinal);
    }

    private static async Task<Delegation> CreateAsync(TestDatabase host, TestEvent e, string? email) =>
        (await host.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "อบต.ท่าข้าม", ProvinceCode = "57" },
            ContactName = "ชูใจ เลิศล้ำ",
            ContactEmail = email,
            ContactPhone = "053 123 456",
        }, default)).ShouldBeOk();
}
