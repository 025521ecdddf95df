using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.EndToEndTests.Documents;
using SummitManager.Invitations;
using SummitManager.Organizations;
using SummitManager.Payments;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Documents;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.EndToEndTests;

/// <summary>
/// What the product is for: an authority gets a letter, its coordinator follows the code on it, pastes 22 colleagues, asks for an invoice, pays by PromptPay; the
/// bank's statement settles it, the receipt is in the authority's name, and the tickets come as one file. Paper is read by poppler and zbar.
/// </summary>
public sealed class DelegationJourneyTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    private const int People = 22;
    private const int Fee = 3_500;
    private const string Authority = "องค์การบริหารส่วนตำบลดอนสมมติ";
    private const string Biller = "099400016550100";

    [PaperFact]
    public async Task From_the_letters_code_to_receipt_and_tickets()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { Price = Money.FromBaht(Fee), StartsInDays = 30 });
        (await app.Get<SaveBilling>().RunAsync(Staffing.Actor(EventRole.Cashier, e.Id), e.Id, new BillingForm
        {
            NameTh = "สมาคมตัวอย่างเพื่อท้องถิ่น",
            Address = "99 ถนนสมมติ กรุงเทพมหานคร 10200",
            TaxId = "0994000165501",
            BillerId = Biller,
            SignerName = "นางเงิน ออมดี",
        }, CancellationToken.None)).ShouldBeOk();
        var link = await InviteAsync(app, e);

        await using var phone = await playwrights.Browser.NewContextAsync(Browser.Phone(site, "th-TH"));
        var page = await phone.NewPageAsync();
        await page.GotoAsync(link);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(Authority);
        await PasteAsync(page, link);
        await AskInvoiceAsync(page, link);
        var invoice = await InvoiceAsync(app);
        Assert.Equal(Money.FromBaht(People * Fee), invoice.Total);
        await ShouldHoldAsync(page.Locator(".promptpay img"), PromptPay.BillPayment(Biller, invoice.Reference, null, invoice.Due), app.DataFolder);
        var paper = await PaperSite.DownloadAsync(page, page.Locator($"a[href$='{invoice.Id}.pdf']"));
        Assert.Equal([PromptPay.BillPayment(Biller, invoice.Reference, null, invoice.Due)], PdfTools.Codes(paper));

        await SettleAsync(app, site, e, invoice);
        await page.ReloadAsync();
        var receipt = await PaperSite.DownloadAsync(page, page.Locator("a[href*='/receipts/']").First);
        Assert.Empty(PdfTools.Faults(receipt));
        var words = PdfTools.Text(receipt);
        Assert.Contains(Authority, words, StringComparison.Ordinal);
        Assert.Contains("เจ็ดหมื่นเจ็ดพันบาทถ้วน", words, StringComparison.Ordinal);
        await page.GotoAsync(Assert.Single(PdfTools.Codes(receipt)));
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();

        await page.GotoAsync(link);
        var tickets = await PaperSite.DownloadAsync(page, page.Locator($"a[href='{Links.DeskTickets(link.Split('/')[^1])}']"));
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var members = await db.Registrations.Where(r => r.DelegationId == invoice.DelegationId).ToListAsync();
        Assert.Equal(People, members.Count);
        Assert.All(members, m => Assert.Equal((RegistrationState.Confirmed, PaymentState.Paid), (m.State, m.Payment)));
        Assert.Equal(members.Select(m => m.TicketCode).Order(StringComparer.Ordinal), PdfTools.Codes(tickets).Order(StringComparer.Ordinal));
    }

    /// <summary>The letter is printed, and what its code says is where the coordinator goes.</summary>
    private static async Task<string> InviteAsync(SummitApp app, TestEvent e)
    {
        var owner = Staffing.Actor(EventRole.Owner, e.Id);
        var body = (await app.Get<SaveOrganization>().RunAsync(owner with { IsSystemOwner = true }, new OrganizationForm { NameTh = Authority, Kind = OrganizationKind.Sao, ProvinceCode = "57" }, 0, CancellationToken.None)).ShouldBeOk();
        (await app.Get<InviteOrganizations>().RunAsync(owner, e.Id, new InviteForm { OrganizationIds = [body.Id], People = "30" }, null, CancellationToken.None)).ShouldBeOk();
        Guid invitation;
        await using (var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            invitation = await db.Invitations.Select(i => i.Id).SingleAsync();
        var letter = (await app.Get<PrintInvitation>().RunAsync(owner, e.Id, invitation, CancellationToken.None)).ShouldBeOk();
        Assert.Contains(Authority, PdfTools.Text(letter), StringComparison.Ordinal);
        return Assert.Single(PdfTools.Codes(letter).Distinct());
    }

    private static async Task PasteAsync(IPage page, string link)
    {
        await page.GotoAsync(link + "/paste");
        var rows = Enumerable.Range(1, People).Select(n => $"นาย\tสมชาย{Letter(n)}\tใจดี\tสมาชิกสภา อบต.\t08{n:00000000}\t");
        await page.Locator("#Text").FillAsync("คำนำหน้า\tชื่อ\tนามสกุล\tตำแหน่ง\tโทรศัพท์\tอีเมล\n" + string.Join('\n', rows));
        await page.Locator("button[name='Input.Do'][value='read']").ClickAsync();
        await page.Locator("button[name='Input.Do'][value='register']").ClickAsync();
        await page.ShouldComeToAsync(new Regex("changed=added"));
        await Assertions.Expect(page.Locator(".cards > .card")).ToHaveCountAsync(People);
    }

    /// <summary>Names differ by their letter, not by a digit.</summary>
    private static char Letter(int n) => (char)('ก' + n);

    private static async Task AskInvoiceAsync(IPage page, string link)
    {
        await page.GotoAsync(link + "/pay");
        await page.Locator("#Address").FillAsync("หมู่ 1 ตำบลดอนสมมติ จังหวัดเชียงราย 57000");
        await page.Locator("#TaxId").FillAsync("1234");
        await page.GetByRole(AriaRole.Button, new() { Name = "ออกใบแจ้งชำระเงิน" }).ClickAsync();
        // A wrong number is said beside its field, and what was typed is kept.
        await Assertions.Expect(page.Locator("#TaxId-error")).ToBeVisibleAsync();
        Assert.Equal("หมู่ 1 ตำบลดอนสมมติ จังหวัดเชียงราย 57000", await page.Locator("#Address").InputValueAsync());
        await page.Locator("#TaxId").FillAsync("0-9940-00165-50-1");
        await page.GetByRole(AriaRole.Button, new() { Name = "ออกใบแจ้งชำระเงิน" }).ClickAsync();
        await page.ShouldComeToAsync(new Regex("done=invoice"));
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
    }

    private static async Task<Invoice> InvoiceAsync(SummitApp app)
    {
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Invoices.SingleAsync();
    }

    /// <summary>Reads the code off the screen, as the payer's phone does.</summary>
    private static async Task ShouldHoldAsync(ILocator picture, string text, string folder)
    {
        var file = Path.Combine(folder, "promptpay.png");
        await picture.ScreenshotAsync(new LocatorScreenshotOptions { Path = file });
        Assert.Equal([text], PdfTools.CodesOfPicture(file));
    }

    /// <summary>The cashier takes the bank's statement over and issues the receipt.</summary>
    private async Task SettleAsync(SummitApp app, Uri site, TestEvent e, Invoice invoice)
    {
        await using var desk = await playwrights.Browser.NewContextAsync(Browser.Desk(site, "th-TH"));
        var cashier = await app.HireWithPasswordAsync(EventRole.Cashier, e.Id);
        var page = await desk.NewPageAsync();
        await page.GotoAsync(Links.SignIn);
        await page.Locator("#Email").FillAsync(cashier.Email);
        await page.Locator("#Password").FillAsync(cashier.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex("/manage"));
        await page.GotoAsync(Links.Money(e.Id, "statement"));
        var file = Path.Combine(app.DataFolder, "statement.csv");
        await File.WriteAllTextAsync(file, $"วันที่,เวลา,รายละเอียด,ถอนเงิน,ฝากเงิน\n02/03/2569,08:15,รับชำระค่าสินค้าและบริการ {invoice.Reference},,\"{invoice.Total.Baht:N2}\"\n02/03/2569,09:00,ดอกเบี้ย,,1.25\n");
        await page.Locator("#file").SetInputFilesAsync(file);
        await Assertions.Expect(page.Locator(".notice-success")).ToContainTextAsync("จับคู่ได้ทันที 1", new() { Timeout = 20_000 });
        await page.GotoAsync(Links.ManageInvoice(e.Id, invoice.Id));
        await page.GetByRole(AriaRole.Button, new() { Name = "ฉบับเดียวในนามผู้ชำระ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToContainTextAsync("RC", new() { Timeout = 20_000 });
    }
}
