using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Payments;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.EndToEndTests;

/// <summary>A payer's slip: its small code is read in the browser before it is sent, and pays once.</summary>
public sealed class SlipTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    /// <summary>The published example of a slip's code.</summary>
    private const string Code = "004000060000010103002021900021231231212000115102TH91049C30";

    [BrowserFact]
    public async Task The_code_of_a_slip_is_read_on_the_phone_and_the_same_transfer_is_not_taken_twice()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { Price = Money.FromBaht(3_500), StartsInDays = 30 });
        var desk = await BilledDeskAsync(app, e);
        await using var phone = await playwrights.Browser.NewContextAsync(Browser.Phone(site, "th-TH"));
        var page = await phone.NewPageAsync();
        await page.SetContentAsync($"<body style='margin:0'><p style='font:20px sans-serif'>โอนเงินสำเร็จ 3,500.00</p><img src='{QrPictures.Of(Code)}' width='220' height='220' alt=''></body>");
        var slip = Path.Combine(app.DataFolder, "slip.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = slip });
        var again = Path.Combine(app.DataFolder, "again.jpg");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = again, Type = ScreenshotType.Jpeg });

        await SendAsync(page, desk, slip);
        await page.ShouldComeToAsync(new Regex("done=slip"));
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await SendAsync(page, desk, again);
        await Assertions.Expect(page.Locator(".notice-danger")).ToContainTextAsync("เคยส่งแล้ว");

        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var sent = await db.Slips.SingleAsync();
        Assert.Equal(("002", "0002123123121200011", SlipState.Waiting), (sent.Bank, sent.TransferReference, sent.State));
    }

    private static async Task SendAsync(IPage page, string desk, string file)
    {
        await page.GotoAsync(Links.DeskPay(desk));
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Assertions.Expect(page.Locator("[data-slip-told]")).ToHaveTextAsync("อ่านรหัสบนสลิปได้แล้ว", new() { Timeout = 20_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งสลิปการโอนเงิน" }).ClickAsync();
    }

    private static async Task<string> BilledDeskAsync(SummitApp app, TestEvent e)
    {
        var billing = new BillingForm { NameTh = "สมาคมตัวอย่างเพื่อท้องถิ่น", Address = "99 ถนนสมมติ กรุงเทพมหานคร 10200", TaxId = "0994000165501", BillerId = "099400016550100" };
        (await app.Get<SaveBilling>().RunAsync(Staffing.Actor(EventRole.Cashier, e.Id), e.Id, billing, CancellationToken.None)).ShouldBeOk();
        var contact = new DelegationForm { ContactName = "ผู้ประสาน งานดี", ContactEmail = "saraban@office.example", Organization = new() { NameTh = "องค์การบริหารส่วนตำบลดอนสมมติ", Kind = OrganizationKind.Sao, ProvinceCode = "57" } };
        var delegation = (await app.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, contact, CancellationToken.None)).ShouldBeOk();
        (await app.Get<RegisterByStaff>().RunAsync(Actor.System, new StaffRegisterRequest { EventId = e.Id, TypeId = e.Type.Id, RequestId = Registering.NewId(), DelegationId = delegation.Id, Form = Registering.Form("สมชาย ใจดี") }, CancellationToken.None)).ShouldBeOk();
        var request = new InvoiceRequest(Registering.NewId(), new PayerForm { Name = "องค์การบริหารส่วนตำบลดอนสมมติ" }, [], null, Language.Thai);
        (await app.Get<IssueInvoice>().RunAsync(PayAccess.ByDesk(delegation.LinkCode), request, CancellationToken.None)).ShouldBeOk();
        return delegation.LinkCode;
    }
}
