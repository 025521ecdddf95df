using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations.Delegations;

/// <summary>Delegations with a desk, and what a coordinator does there, in one word.</summary>
internal static class Desks
{
    public static async Task<Delegation> NewDeskAsync(this TestDatabase host, TestEvent e, int? limit = null, string? email = "office@local.example", string phone = "053 123 456")
    {
        var d = (await host.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "อบต." + Registering.SomebodyNew(), ProvinceCode = "57" },
            ContactName = "ชูใจ เลิศล้ำ",
            ContactEmail = email,
            ContactPhone = phone,
        }, default)).ShouldBeOk();
        await using var db = host.Open();
        await db.Delegations.Where(x => x.Id == d.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.PeopleLimit, limit));
        return d;
    }

    public static DelegateForm Form(string name, string position = "สมาชิกสภาองค์การบริหารส่วนตำบล") =>
        new() { Title = "นาย", Given = name.Split(' ')[0], Family = name.Split(' ', 2)[1], Position = position };

    public static DelegateRequest Request(TestEvent e, string name, bool joinWaitlist = false) => new(e.Type.Id, Registering.NewId(), Form(name), joinWaitlist, Language.Thai);

    public static Task<Result<Registration>> TryAddAsync(this TestDatabase host, Delegation d, DelegateRequest request) => host.Get<RegisterDelegate>().RunAsync(d.LinkCode, request, default);

    public static async Task<Registration> AddAsync(this TestDatabase host, TestEvent e, Delegation d, string? name = null) =>
        (await host.TryAddAsync(d, Request(e, name ?? Registering.SomebodyNew()))).ShouldBeOk();

    public static async Task<DeskView> DeskAsync(this TestDatabase host, Delegation d) => (await host.Get<DeskQueries>().FindAsync(d.LinkCode, default))!;
}
