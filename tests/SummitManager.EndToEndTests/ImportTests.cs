using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

/// <summary>A list of delegations with a fault in it, imported in the ways there are.</summary>
public sealed class ImportTests(DemoSite site) : IClassFixture<DemoSite>
{
    [BrowserFact]
    public async Task A_faulty_row_holds_all_rows_up_and_chosen_rows_come_alone()
    {
        const string list = "หน่วยงาน,จังหวัด,ชื่อ-สกุล\r\nอบต.เลือกแถวสมมติ,เชียงราย,นายหนึ่ง แรกเลือก\r\nอบต.เลือกแถวสมมติ,แดนฝัน,นายสอง ผิดจังหวัด\r\nอบต.เลือกแถวสมมติ,เชียงราย,นางสาม ท้ายเลือก\r\n";
        await using var context = await site.OpenAsync(site.Desk("th-TH"));
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("/manage/{event}/delegations/import"));
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
        await page.Locator("#TypeId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#list").SetInputFilesAsync(new FilePayload { Name = "รายชื่อ.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await Assertions.Expect(page.Locator("#import")).ToContainTextAsync("2");

        await page.Locator("#scope").SelectOptionAsync("AllOrNothing");
        await Assertions.Expect(page.Locator("#import")).ToBeDisabledAsync();
        await page.KeepAsync("import-all-or-nothing-th");
        await page.ShouldBeAccessibleAsync();

        await page.Locator("#scope").SelectOptionAsync("Chosen");
        await page.Locator("#Rows").FillAsync("๔-๒");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#Rows-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#import")).ToBeDisabledAsync();
        await page.Locator("#Rows").FillAsync("๓-๔");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#import")).ToContainTextAsync("1");
        await page.KeepAsync("import-chosen-th");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#import").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();

        await using var db = await site.DbAsync();
        Assert.Equal(["ท้ายเลือก"], await db.Registrations.Where(r => r.OrganizationName.Contains("เลือกแถวสมมติ")).Select(r => r.Name.Family).ToListAsync());
    }
}
