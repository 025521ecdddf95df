using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Invitations;

namespace SummitManager.EndToEndTests;

/// <summary>Inviting, keying in paper replies by keyboard alone, and the answer by the letter's link.</summary>
public sealed class InvitationsTests(DemoSite site) : IClassFixture<DemoSite>
{
    [BrowserFact]
    public async Task Paper_replies_are_keyed_in_without_a_mouse()
    {
        await using var context = await site.OpenAsync(site.Desk("th-TH"));
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("/manage/{event}/invitations/replies"));
        await Assertions.Expect(page.Locator("#Line")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);

        await page.Locator("#Line").FocusAsync();
        await page.Keyboard.TypeAsync("4");
        await Assertions.Expect(page.Locator("#meant")).Not.ToBeEmptyAsync();
        await page.Keyboard.TypeAsync(" 3");
        await page.Keyboard.PressAsync("Enter");
        // From here on as fast as keys come: nothing is waited for.
        foreach (var line in new[] { "5 9", "9999 2", "5 n", "๖ ๒", "7" })
        {
            await page.Keyboard.TypeAsync(line);
            await page.Keyboard.PressAsync("Enter");
        }
        await Assertions.Expect(page.Locator("#keyed .badge")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#keyed .error")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#keyed .error").Last).ToContainTextAsync("9999");
        await page.KeepAsync("replies-keyed-th");
        await page.ShouldBeAccessibleAsync();

        await page.Locator("#keyed [data-keyed-again]").First.ClickAsync();
        await Assertions.Expect(page.Locator("#Line")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(" 1");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#keyed .badge")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("#keyed .error")).ToHaveCountAsync(1);

        await using var db = await site.DbAsync();
        var replies = await db.Invitations.Join(db.Delegations, i => i.DelegationId, d => d.Id, (i, d) => new { d.Number, i.Reply, i.PeopleComing }).Where(x => x.Number >= 4 && x.Number <= 7).OrderBy(x => x.Number).ToListAsync();
        Assert.Equal([(ReplyState.Coming, 3), (ReplyState.NotComing, (int?)null), (ReplyState.Coming, 2), (ReplyState.Coming, 1)], replies.Select(r => (r.Reply, r.PeopleComing)));
    }

    [BrowserFact]
    public async Task Who_is_found_is_invited_and_stands_in_the_list()
    {
        await using var context = await site.OpenAsync(site.Desk("en-GB"));
        var page = await context.NewPageAsync();
        await using var db = await site.DbAsync();
        var one = await db.Organizations.Where(o => !db.Invitations.Any(i => i.OrganizationId == o.Id)).OrderBy(o => o.SortKey).FirstAsync();
        await page.GotoAsync(site.Address("/manage/{event}/invitations/new"));
        await page.Locator("#Group").SelectOptionAsync("");
        await page.Locator("#Text").FillAsync(one.NameTh);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("tbody th").First).ToHaveTextAsync(one.NameTh);
        await page.Locator("#People").FillAsync("9");

        await page.Locator("tbody button").First.ClickAsync();

        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await page.GotoAsync(site.Address("/manage/{event}/invitations") + "?q=" + Uri.EscapeDataString(one.NameTh));
        await Assertions.Expect(page.Locator("tbody").Last).ToContainTextAsync("9 people granted");
        Assert.Equal(9, (await db.Invitations.SingleAsync(i => i.OrganizationId == one.Id)).People);
    }

    [BrowserFact]
    public async Task The_letters_link_leads_to_an_answer_that_needs_no_script()
    {
        await using var context = await site.OpenAsync(new BrowserNewContextOptions(site.Phone("th-TH")) { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("/d/{invitedDesk}/reply"));
        await page.GetByLabel("ไม่เข้าร่วม").CheckAsync();
        await page.Locator("#Note").FillAsync("ติดภารกิจ");
        await page.Locator("button[type=submit].btn-primary").ClickAsync();

        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await using var db = await site.DbAsync();
        var id = Guid.Parse(site.Address("{invitation}"));
        Assert.Equal((ReplyState.NotComing, "ติดภารกิจ", ReplyToInvitation.ByLink), await db.Invitations.Where(i => i.Id == id).Select(i => ValueTuple.Create(i.Reply, i.Note, i.RepliedBy)).SingleAsync());
    }

    [BrowserFact]
    public async Task The_letter_is_seen_as_it_is_typed_and_saved()
    {
        await using var context = await site.OpenAsync(site.Desk("th-TH"));
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("/manage/{event}/invitations/letter"));
        await Assertions.Expect(page.Locator(".preview").First).ToBeVisibleAsync(new() { Timeout = 20_000 });

        // Letters are drawn as outlines: what is typed shows as another drawing.
        var before = await page.Locator(".preview").First.InnerHTMLAsync();

        await page.Locator("#SignerName").FillAsync("นายทดลอง พิมพ์ดู");
        await page.Keyboard.PressAsync("Tab");

        await page.WaitForFunctionAsync("before => document.querySelector('.preview').innerHTML !== before", before);
        await page.Locator(".action-bar button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await using var db = await site.DbAsync();
        Assert.Equal("นายทดลอง พิมพ์ดู", (await db.InvitationTemplates.SingleAsync()).SignerName);
    }
}
