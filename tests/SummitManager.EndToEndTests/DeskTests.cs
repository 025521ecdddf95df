using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>The coordinator's way from the letter's code to twenty registered colleagues, and the organiser's from a sheet to delegations, in a real browser.</summary>
public sealed class DeskTests(Playwrights browsers) : IClassFixture<Playwrights>
{
    private static readonly string[] Given = ["สมชาย", "สมหญิง", "มานะ", "มานี", "ปิติ", "ชูใจ", "วีระ", "สุดา", "ประเสริฐ", "กานดา", "วิชัย", "อรุณ", "บุญมี", "คำนึง", "ไพศาล", "นงลักษณ์", "ธีรพล", "ศิริพร", "อนันต์", "พรทิพย์"];

    [BrowserFact]
    public async Task A_coordinator_comes_by_the_letters_code_and_pastes_twenty_people()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        var d = (await app.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "องค์การบริหารส่วนตำบลทุ่งสมมติเหนือ", ProvinceCode = "57" },
            ContactName = "ชูใจ เลิศล้ำ",
            ContactEmail = "office@local.example",
            ContactPhone = "053 123 456",
        }, default)).ShouldBeOk();
        await using var context = await browsers.Browser.NewContextAsync(Browser.Phone(site));
        var page = await context.NewPageAsync();

        await page.GotoAsync("/d");
        await page.Locator("#Code").FillAsync(d.Code.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "เปิดหน้าคณะ" }).ClickAsync();
        await page.ShouldComeToAsync(new Regex($"/d/{d.LinkCode}$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "วางจาก Excel" }).ClickAsync();

        var list = string.Join('\n', Given.Select((given, i) => $"{i + 1}\t{(i % 2 == 0 ? "นาย" : "นางสาว")}{given} ทดลองงาน\tสมาชิกสภาองค์การบริหารส่วนตำบล\t8123456{i:00}")) + "\nสามคำ ไม่มี คำนำหน้า\tปลัดองค์การบริหารส่วนตำบล";
        await page.Locator("#Text").FillAsync(list);
        await page.GetByRole(AriaRole.Button, new() { Name = "อ่านรายชื่อ" }).ClickAsync();
        await Assertions.Expect(page.GetByText("พร้อมลงทะเบียน 20 คน")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("#Row-0-Given")).ToHaveValueAsync("สามคำ ไม่มี คำนำหน้า");
        await page.KeepAsync("desk-1-preview");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();

        await page.Locator("#Row-0-Given").FillAsync("สามคำ");
        await page.Locator("#Row-0-Family").FillAsync("มีแล้ว");
        await page.Locator("#Row-0-Chosen").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ลงทะเบียนผู้ที่เลือก" }).ClickAsync();
        await page.ShouldComeToAsync(new Regex(@"\?changed=added$"));
        await Assertions.Expect(page.Locator(".cards > li")).ToHaveCountAsync(21);
        await page.KeepAsync("desk-2-roster");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(21, await db.Registrations.CountAsync(r => r.DelegationId == d.Id && r.State == RegistrationState.Confirmed));
    }

    [BrowserFact]
    public async Task An_organiser_imports_a_sheet_after_seeing_what_is_wrong_with_it()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        var registrar = await app.HireWithPasswordAsync(EventRole.Registrar, e.Id);
        await using var context = await browsers.Browser.NewContextAsync(Browser.Desk(site));
        var page = await context.NewPageAsync();
        await SignInAsync(page, registrar, $"/manage/{e.Id}/delegations/import");

        var csv = "หน่วยงาน,จังหวัด,ชื่อ-สกุล,ตำแหน่ง,โทรศัพท์,ปีเกิด\r\nอบต.หนึ่งสมมติ,เชียงราย,นายสมชาย ใจดี,นายกองค์การบริหารส่วนตำบล,812345678,2510\r\nอบต.หนึ่งสมมติ,เชียงราย,นางสาวมาลี มีสุข,ปลัดองค์การบริหารส่วนตำบล,,2520\r\nอบต.สองสมมติ,แดนฝัน,นายไม่มี ที่อยู่,,,\r\n";
        await page.Locator("#list").SetInputFilesAsync(new FilePayload { Name = "รายชื่อ.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "นำเข้า 2 คน" })).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.KeepAsync("import-1-preview");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลดรายการแก้ไข" }).ClickAsync());
        Assert.Equal("delegations-to-correct.xlsx", download.SuggestedFilename);

        await page.Locator("#import").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToContainTextAsync("นำเข้าแล้ว 2 คน ใน 1 คณะ", new() { Timeout = 30_000 });
        await page.KeepAsync("import-2-done");
        await page.Locator("#list").SetInputFilesAsync(new FilePayload { Name = "หนังสือ.xlsx", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7\n"u8] });
        await Assertions.Expect(page.Locator(".notice-danger")).ToContainTextAsync("PDF", new() { Timeout = 30_000 });
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(2, await db.Registrations.CountAsync(r => r.EventId == e.Id && r.Source == RegistrationSource.Import));
    }

    private static async Task SignInAsync(IPage page, SignedOut staff, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("#Email").FillAsync(staff.Email);
        await page.Locator("#Password").FillAsync(staff.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex(Regex.Escape(address)));
        await Assertions.Expect(page.Locator("#list")).ToBeAttachedAsync(new() { Timeout = 30_000 });
    }
}
