using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

public sealed class ConflictsPageTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    /// <summary>From two phones without a network to the supervisor's word.</summary>
    [BrowserTheory]
    [InlineData("th-TH", "th", "1 รายการรอหัวหน้าตรวจ", "ไม่มีรายการรอตรวจ", "ตรวจแล้ว: คนอื่น"), InlineData("en-GB", "en", "1 wait for a supervisor", "Nothing waits", "Resolved: somebody else")]
    public async Task A_ticket_admitted_at_two_doors_without_network_is_listed_until_a_supervisor_says_what_it_was(string locale, string tag, string waits, string none, string resolved)
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        var person = await _app.RegisterAsync(e, "ปิ่นปฐมา กตัญญูกุลวงศ์เจริญชัย");
        var (one, other) = (await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Door), await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Door));
        foreach (var phone in (IPage[])[one, other])
        {
            await phone.Context.SetOfflineAsync(true);
            await phone.ScanAsync(person.TicketCode);
            await Assertions.Expect(phone.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        }
        foreach (var phone in (IPage[])[one, other])
        {
            await phone.Context.SetOfflineAsync(false);
            await phone.ShouldHaveSentAllAsync();
        }
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress, locale));
        var page = await context.NewPageAsync();
        var supervisor = await _app.HireAsync(EventRole.Supervisor, e.Id);
        await page.GotoAsync($"/test/sign-in?user={supervisor.UserId}");
        await page.GotoAsync($"/manage/{e.Id}/board");
        await page.Locator("#alerts a").ClickAsync(new() { Timeout = 15_000 });

        var panel = page.Locator("section.panel");
        await Assertions.Expect(panel).ToHaveCountAsync(1);
        await Assertions.Expect(panel).ToContainTextAsync("ปิ่นปฐมา");
        await Assertions.Expect(panel).ToContainTextAsync("(Test Door)"); // Whose phone it was: own phones share a name.
        await Assertions.Expect(page.Locator(".page-head")).ToContainTextAsync(waits);
        await page.KeepAsync($"conflicts-open-{tag}");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        // "Something else" wants words, and says so beside the field.
        await panel.Locator("button").Nth(2).ClickAsync();
        await Assertions.Expect(panel.Locator(".error")).ToBeVisibleAsync();
        await panel.Locator("input").FillAsync(tag == "th" ? "คนละคน ให้ออกแล้ว" : "Two people; one was asked to leave");
        await panel.Locator("button").Nth(1).ClickAsync();

        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await ShouldBeResolvedAsync();
        await page.KeepAsync($"conflicts-resolved-{tag}");
        await page.ReloadAsync();
        await ShouldBeResolvedAsync();
        await page.GotoAsync($"/manage/{e.Id}/board");
        await Assertions.Expect(page.Locator("#board-inside")).ToHaveTextAsync("1", new() { Timeout = 15_000 });
        await Task.Delay(1_500); // The alerts are read each second.
        await Assertions.Expect(page.Locator("#alerts a")).ToHaveCountAsync(0);
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var conflict = await db.ScanConflicts.SingleAsync();
        Assert.Equal((ConflictKind.AdmittedTwice, ConflictResolution.Stranger, supervisor.UserId), (conflict.Kind, conflict.Resolution, conflict.ResolvedBy));

        async Task ShouldBeResolvedAsync()
        {
            await Assertions.Expect(page.Locator(".page-head")).ToContainTextAsync(none, new() { Timeout = 15_000 });
            await Assertions.Expect(panel.Locator(".badge-success")).ToHaveTextAsync(resolved);
            await Assertions.Expect(panel.Locator("button")).ToHaveCountAsync(0);
        }
    }

    public void Dispose() => _app.Dispose();
}
