using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Payments;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Payments;

public sealed class MoneyQueryCountTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Pages_and_papers_of_money_ask_the_database_as_often_for_three_as_for_one(DatabaseProvider provider)
    {
        var billing = await Billing.OpenAsync(await databases.OpenAsync(provider));
        var delegation = await billing.DelegationAsync(0);
        await AddAsync();
        var one = await CountsAsync();
        await AddAsync();
        await AddAsync();

        Assert.Equal(one, await CountsAsync());

        // An invoice of one delegation, paid and receipted.
        async Task AddAsync()
        {
            await billing.PersonAsync(delegation);
            var invoice = (await billing.Db.Get<IssueInvoice>().RunAsync(PayAccess.ByDesk(delegation.LinkCode), Billing.Request(), default)).ShouldBeOk();
            await billing.PayAsync(3_500, (invoice, 3_500, 0));
            (await billing.ReceiptAsync(invoice)).ShouldBeOk();
        }

        async Task<Dictionary<string, int>> CountsAsync()
        {
            var (money, eventId, commands) = (billing.Db.Get<MoneyQueries>(), billing.Event.Id, billing.Db.Commands);
            List<Guid> receipts;
            await using (var db = billing.Db.Open())
                receipts = await db.Receipts.Where(r => r.EventId == eventId).Select(r => r.Id).ToListAsync();
            return new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["payer"] = await commands.DuringAsync(async () => Assert.Equal(receipts.Count, (await billing.Db.Get<PayerQueries>().ViewAsync(PayAccess.ByDesk(delegation.LinkCode), Language.Thai, default))!.Invoices.Count)),
                ["invoices"] = await commands.DuringAsync(async () => (await billing.Db.Get<InvoiceQueries>().ListAsync(billing.Cashier, eventId, null, null, null, 1, default)).ShouldBeOk()),
                ["payments"] = await commands.DuringAsync(async () => (await money.PaymentsAsync(billing.Cashier, eventId, false, null, 1, default)).ShouldBeOk()),
                ["receipts"] = await commands.DuringAsync(async () => (await money.ReceiptsAsync(billing.Cashier, eventId, null, 1, default)).ShouldBeOk()),
                ["receipts on paper"] = await commands.DuringAsync(async () => (await billing.Db.Get<MoneyPapers>().ReceiptsAsync(billing.Cashier, eventId, receipts, default)).ShouldBeOk()),
            };
        }
    }
}
