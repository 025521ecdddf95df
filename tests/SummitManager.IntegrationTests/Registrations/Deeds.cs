using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Messaging;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

/// <summary>What the tests of this folder say in one word.</summary>
internal static class Deeds
{
    public static Actor Registrar(this TestEvent e) => Staffing.Actor(EventRole.Registrar, e.Id);

    public static Actor Cashier(this TestEvent e) => Staffing.Actor(EventRole.Cashier, e.Id);

    public static async Task<Registration> ReadAsync(this TestDatabase host, Guid id)
    {
        await using var db = host.Open();
        return await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == id);
    }

    public static async Task<int> TakenAsync(this TestDatabase host, TestEvent e)
    {
        await using var db = host.Open();
        return await db.Quotas.Where(q => q.Id == e.Quota.Id).Select(q => q.Taken).SingleAsync();
    }

    public static async Task<List<OutboxMessage>> MailsAsync(this TestDatabase host, Guid registrationId)
    {
        await using var db = host.Open();
        return await db.OutboxMessages.AsNoTracking().Where(m => m.SubjectId == registrationId).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).ToListAsync();
    }

    public static async Task<List<AuditEntry>> AuditAsync(this TestDatabase host, Guid subjectId)
    {
        await using var db = host.Open();
        return await db.AuditEntries.AsNoTracking().Where(a => a.SubjectId == subjectId).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync();
    }

    /// <summary>A full event whose one place is held by the first, with the second on its waiting list.</summary>
    public static async Task<(TestEvent Event, Registration Holder, Registration Waiting)> FullWithOneWaitingAsync(this TestDatabase host, bool approval = false)
    {
        var e = await host.NewEventAsync(new EventOptions { Capacity = 1, HasWaitlist = true, RequiresApproval = approval, StartsInDays = 60 });
        var holder = await host.RegisterAsync(e, Registering.SomebodyNew());
        var waiting = (await host.TryRegisterAsync(e, Registering.SomebodyNew(), joinWaitlist: true)).ShouldBeOk();
        return (e, holder, waiting);
    }

    public static async Task<WaitlistState> QueueStateAsync(this TestDatabase host, Guid registrationId)
    {
        await using var db = host.Open();
        return await db.WaitlistEntries.Where(w => w.RegistrationId == registrationId).Select(w => w.State).SingleAsync();
    }
}
