using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Invitations;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Invitations;

/// <summary>An event with bodies to be invited; names are fictional.</summary>
internal sealed record InvitationSetup(TestDatabase Db, TestEvent Event, Actor Registrar, IReadOnlyList<Organization> Organizations)
{
    public static async Task<InvitationSetup> OpenAsync(TestDatabase db, int organizations = 3)
    {
        var e = await db.NewEventAsync();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);
        var saved = new List<Organization>();
        for (var i = 0; i < organizations; i++)
            saved.Add(await OrganizationAsync(db, registrar, new OrganizationForm { NameTh = $"อบต.เชิญ{e.Slug} {i}", ProvinceCode = i % 2 == 0 ? "57" : "90", Mail = i % 2 == 0 ? $"saraban{i}@{e.Slug}.go.th" : null }));
        return new InvitationSetup(db, e, registrar, saved);
    }

    public static async Task<Organization> OrganizationAsync(TestDatabase db, Actor actor, OrganizationForm form) =>
        (await db.Get<SaveOrganization>().RunAsync(actor, form, 0, default)).ShouldBeOk();

    public async Task<InvitedCount> InviteAsync(string? people = "5", params Organization[] only) =>
        (await Db.Get<InviteOrganizations>().RunAsync(Registrar, Event.Id, new InviteForm { OrganizationIds = [.. (only.Length > 0 ? only : Organizations).Select(o => o.Id)], People = people }, null, default)).ShouldBeOk();

    public async Task<IReadOnlyList<InvitationRow>> RowsAsync() => (await Db.Get<InvitationQueries>().ListAsync(new InvitationFilter(Event.Id), 1, default)).Rows;

    public async Task<Delegation> DelegationAsync(Organization o)
    {
        await using var read = Db.Open();
        return await read.Delegations.SingleAsync(d => d.EventId == Event.Id && d.OrganizationId == o.Id);
    }

    public async Task JoinAsync(Organization o, string name) =>
        Assert.True((await Db.Get<AddToDelegation>().RunAsync(Registrar, (await DelegationAsync(o)).Id, [(await Db.RegisterAsync(Event, name)).Id], default)).Single().Refusal is null);
}
