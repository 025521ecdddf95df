using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

/// <summary>
/// Every page with the demo's people on it: nothing sticks out on a small phone, WCAG 2.2 AA as far as axe sees, no error in the
/// console, in Thai on a phone and in English on a desk, in the light and in the dark, on a tablet and with letters of twice the size.
/// With SCREENSHOTS set it is the gallery.
/// </summary>
public abstract class PagesTests(DemoSite site)
{
    private const int Tablet = 768;

    protected async Task LookAtAsync(string address)
    {
        await LookAsync(address, site.Phone("th-TH"), "phone-th");
        await LookAsync(address, site.Desk("en-GB"), "desk-en");
    }

    private async Task LookAsync(string address, BrowserNewContextOptions options, string where)
    {
        await using var context = await site.OpenAsync(options);
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // A page that is not found or gone is looked at too.
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) && !message.Text.Contains("410", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);

        await page.GotoAsync(site.Address(address));
        await Assertions.Expect(page.Locator("h1").First).ToBeAttachedAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        var name = $"{where}{address.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('?', '-')}";
        await page.KeepAsync(name);

        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        await LookAgainAsync(page, name);
        Assert.True(complaints.Count == 0, $"{address} in {where}: {string.Join('\n', complaints)}");
    }

    /// <summary>
    /// The same page without loading it again, only its style sheets are asked anew: in the dark where it is used most, on a tablet,
    /// and with letters of twice the size on a phone. The door's screen is black by day and has sizes of its own.
    /// </summary>
    private static async Task LookAgainAsync(IPage page, string name)
    {
        var isPhone = page.ViewportSize!.Width < Tablet;
        if (isPhone != page.Url.Contains("/manage", StringComparison.Ordinal))
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await page.KeepAsync($"dark-{name}");
            await page.ShouldHaveContrastAsync();
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        if (!isPhone)
        {
            await page.SetViewportSizeAsync(Tablet, 1024);
            await page.KeepAsync($"tablet-{name}");
            await page.ShouldFitAsync();
        }
        else if (!page.Url.Contains("/door", StringComparison.Ordinal) || page.Url.Contains("/manage", StringComparison.Ordinal))
        {
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            await page.KeepAsync($"large-{name}");
            await page.ShouldFitAsync();
            await page.ShouldCutNothingAsync();
        }
    }
}

/// <summary>What people see without signing in, and the door.</summary>
public sealed class PublicPagesTests(DemoSite site) : PagesTests(site), IClassFixture<DemoSite>
{
    public static TheoryData<string> Pages =>
    [
        "/", "/e/{slug}", "/e/{slug}/register", "/e/{slug}/privacy", "/e/{slug}/agenda", "/e/{slug}/agenda?q=zzzz", "/e/{slug}/sessions/{session}", "/e/{slug}/sessions/{slides}", "/e/{slug}/sponsors", "/e/{slug}/speakers/{guest}", "/e/{slug}/find-ticket", "/e/{slug}/news", "/e/{slug}/news/{news}", "/e/{slug}/news/{withdrawn}", "/e/{slug}/cases", "/e/{slug}/cases?province=99", "/e/{slug}/cases/{case}",
        "/e/{slug}/pledges", "/t/{link}/contacts", "/t/{newcomer}/contacts", "/not-found", "/t/{link}", "/t/{link}/agenda", "/d/{desk}/agenda", "/d/{desk}/agenda?session={waited}", "/t/{link}/edit", "/t/{link}/transfer",
        "/t/{link}/cancel", "/d", "/d/{desk}", "/d/{desk}/add", "/d/{desk}/paste", "/d/{desk}/contact", "/d/{desk}/people/{member}", "/d/{desk}/people/{member}/replace",
        "/d/{desk}/people/{member}/cancel", "/account/security", "/account/password", "/account/authenticator", "/account/denied", "/account/activate/{activation}",
        "/account/activate/void", "/dev/mail", "/d/{payDesk}/pay", "/d/{unbilledDesk}/pay", "/t/{link}/pay", "/r/{receipt}", "/door/kiosk/{checkpoint}",
        "/door/wall/{checkpoint}", "/e/{slug}/screen/hall", "/e/{slug}/screen/room/{room}", "/in/{checkpoint}", "/s/{speaker}", "/door", "/door/app", "/door/pair#0123456789ABCDEFGHJKMNPQRS", "/door/{checkpoint}", "/door/{checkpoint}/walk-in",
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public Task A_page_fits_a_phone_in_Thai_and_a_desk_in_English_and_is_accessible(string address) => LookAtAsync(address);
}

/// <summary>An event in the back office.</summary>
public sealed class EventPagesTests(DemoSite site) : PagesTests(site), IClassFixture<DemoSite>
{
    public static TheoryData<string> Pages =>
    [
        "/manage/{event}/agenda", "/manage/{event}/agenda/sessions/new", "/manage/{event}/agenda/sessions/{session}", "/manage/{event}/agenda/sessions/{doorless}", "/manage/{event}/agenda/rooms", "/manage/{event}/agenda/stage", "/manage/{event}/agenda/versions", "/manage/{event}/agenda/screens",
        "/manage", "/manage/new", "/manage/{event}", "/manage/{event}/settings", "/manage/{event}/types", "/manage/{event}/texts", "/manage/{event}/checkpoints",
        "/manage/{event}/venues", "/manage/{event}/venues/{venue}", "/manage/{event}/clone", "/manage/{event}/staff", "/manage/{event}/registrations",
        "/manage/{event}/registrations?q=zzzz", "/manage/{event}/registrations/new", "/manage/{event}/registrations/{person}",
        "/manage/{event}/registrations/{person}/edit", "/manage/{event}/registrations/{person}/transfer", "/manage/{event}/outbox", "/manage/{event}/board",
        "/manage/{event}/board?screen=1", "/manage/{event}/doors", "/manage/{event}/devices", "/manage/{event}/audit", "/manage/{event}/badges",
        "/manage/{event}/badges?delegation={delegation}", "/manage/{event}/sign-in-sheets", "/manage/{event}/certificate", "/manage/{event}/jobs",
        "/manage/{event}/lanes", "/manage/{event}/lanes?people=x", "/manage/{event}/desk", "/manage/{event}/conflicts", "/manage/{event}/speakers",
        "/manage/{event}/speakers?edit={guest}", "/manage/{event}/protocol", "/manage/{event}/press", "/manage/{event}/press/new?from=event", "/manage/{event}/press/{newsDraft}",
        "/manage/{event}/press/{newsPublic}", "/manage/{event}/cases", "/manage/{event}/cases?edit={case}", "/manage/{event}/pledges", "/manage/{event}/contacts", "/manage/{event}/sponsors", "/manage/{event}/sponsors?edit={sponsor}", "/manage/{event}/sponsors?edit={tier}",
        "/manage/{event}/agenda/seats", "/manage/{event}/agenda/materials", "/manage/{event}/agenda/sessions/{session}/bookings",
        "/manage/{event}/agenda/sessions/{waited}/bookings?show=waiting", "/manage/{event}/agenda/sessions/{offered}/bookings?show=waiting",
        "/manage/{event}/agenda/sessions/{offered}/bookings", "/manage/{event}/agenda/sessions/{session}/bookings?q=zzzz",
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public Task A_page_fits_a_phone_in_Thai_and_a_desk_in_English_and_is_accessible(string address) => LookAtAsync(address);
}

/// <summary>Delegations, organisations, invitations, questions and money.</summary>
public sealed class BodiesPagesTests(DemoSite site) : PagesTests(site), IClassFixture<DemoSite>
{
    public static TheoryData<string> Pages =>
    [
        "/t/{link}/questions", "/d/{desk}/questions", "/manage/organizations", "/manage/organizations?q=zzzz", "/manage/organizations/new",
        "/manage/organizations/import", "/manage/organizations/merge", "/manage/organizations/{organization}", "/manage/{event}/delegations",
        "/manage/{event}/delegations/new", "/manage/{event}/delegations/import", "/manage/{event}/delegations/{delegation}",
        "/manage/{event}/delegations/{delegation}/edit", "/manage/{event}/money", "/manage/{event}/money?q=zzzz", "/manage/{event}/money/invoices/{invoice}",
        "/manage/{event}/money/new?delegation={unbilled}", "/manage/{event}/money/payments", "/manage/{event}/money/payments/{payment}",
        "/manage/{event}/money/statement", "/manage/{event}/money/receipts", "/manage/{event}/money/report", "/manage/{event}/money/settings",
        "/manage/{event}/questions", "/manage/{event}/questions/results", "/manage/{event}/answers/person/{person}/edit", "/manage/{event}/invitations",
        "/manage/{event}/invitations?q=zzzz", "/manage/{event}/invitations/new", "/manage/{event}/invitations/letter", "/manage/{event}/invitations/replies",
        "/manage/{event}/invitations/{invitation}", "/d/{invitedDesk}/reply",
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public Task A_page_fits_a_phone_in_Thai_and_a_desk_in_English_and_is_accessible(string address) => LookAtAsync(address);
}
