using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Questions;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>The form builder in a browser, and the public form that comes of it, with and without script.</summary>
public sealed class QuestionsTests(DemoSite site) : IClassFixture<DemoSite>
{
    [BrowserFact]
    public async Task A_question_is_built_moved_and_retired_at_the_screen()
    {
        await using var context = await site.OpenAsync(site.Desk("th-TH"));
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address("/manage/{event}/questions"));
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มข้อ ใน “อาหาร”" }).ClickAsync();
        await page.Locator("#Kind").SelectOptionAsync("OneOf");
        await page.Locator("#TextTh").FillAsync("ขนาดเสื้อ");
        await Assertions.Expect(page.GetByText("ยังไม่ได้บอกเหตุที่ถาม กฎหมาย")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToBeVisibleAsync();
        await page.KeepAsync("questions-refused");
        await page.Locator("#Choices-0-ChoiceTh").FillAsync("เล็ก");
        await page.Locator("#Choices-1-ChoiceTh").FillAsync("ใหญ่");
        await page.Locator("#Choices-1-Places").FillAsync("๕");
        await page.Locator("#PurposeTh").FillAsync("สั่งเสื้อให้พอดี");
        // The warning above goes with the purpose, and what stands below it moves up: a hand would miss the box meanwhile.
        await page.Locator("#PurposeTh").BlurAsync();
        await Assertions.Expect(page.GetByText("ยังไม่ได้บอกเหตุที่ถาม กฎหมาย")).ToHaveCountAsync(0);
        await page.Locator("#IsSensitive").CheckAsync();
        await Assertions.Expect(page.Locator("#ConsentTh")).ToHaveValueAsync("ยินยอมให้ผู้จัดงานเก็บและใช้คำตอบข้อนี้เพื่อสั่งเสื้อให้พอดี และลบภายใน 30 วันหลังจบงาน");
        await page.KeepAsync("questions-editor");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#IsSensitive").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("บันทึกคำถามแล้ว")).ToBeVisibleAsync();

        // By keyboard: one place up.
        await page.GetByRole(AriaRole.Button, new() { Name = "เลื่อน “ขนาดเสื้อ” ขึ้น" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".question-list li").Filter(new() { HasText = "ขนาดเสื้อ" }).Locator("xpath=following-sibling::li")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "เลิกถาม “ประเภทอาหาร”" }).ClickAsync();
        await Assertions.Expect(page.GetByText("เลิกถามข้อนี้แล้ว คำตอบเดิมยังอยู่")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เลิกทำ" }).ClickAsync();
        await Assertions.Expect(page.GetByText("ถามข้อนี้อีกครั้งแล้ว")).ToBeVisibleAsync();
        await page.KeepAsync("questions-built");
    }

    [BrowserFact]
    public async Task What_does_not_concern_the_coordinator_is_hidden_where_there_is_script_and_told_where_there_is_none()
    {
        // An event that is still to come: at the demo's, the doors are open and answers are no longer changed.
        using var app = new SummitApp();
        await using var browsers = new Playwrights();
        await browsers.InitializeAsync();
        var address = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { StartsInDays = 30 });
        (await app.Get<AddQuestionTemplate>().RunAsync(Actor.System, e.Id, QuestionTemplate.Travel, CancellationToken.None)).ShouldBeOk();
        var desk = $"/d/{(await app.NewDelegationAsync(e)).LinkCode}/questions";
        var rooms = (await app.Get<QuestionQueries>().FormAsync(e.Id, AskedOf.Delegation, CancellationToken.None)).Questions.First(q => q.Question.TextTh == "จำนวนห้องพัก").Question;
        await using var context = await browsers.Browser.NewContextAsync(Browser.Phone(address, "th-TH"));
        var page = await context.NewPageAsync();
        await page.GotoAsync(desk);
        await Assertions.Expect(page.Locator($"#{rooms.Field}")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "ใช่", Exact = true }).CheckAsync();
        await Assertions.Expect(page.Locator($"#{rooms.Field}")).ToBeVisibleAsync();
        await page.Locator($"#{rooms.Field}").FillAsync("๑๒");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await Assertions.Expect(page.GetByText("บันทึกคำตอบแล้ว")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"#{rooms.Field}")).ToHaveValueAsync("12");

        var options = Browser.Phone(address, "th-TH");
        options.JavaScriptEnabled = false;
        await using var plain = await browsers.Browser.NewContextAsync(options);
        var without = await plain.NewPageAsync();
        await without.GotoAsync(desk);
        await Assertions.Expect(without.GetByText("เฉพาะเมื่อตอบ “พักค้างคืนหรือไม่” ว่า ใช่").First).ToBeVisibleAsync();
        await without.GetByRole(AriaRole.Radio, new() { Name = "ไม่ใช่", Exact = true }).CheckAsync();
        await without.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await Assertions.Expect(without.GetByText("บันทึกคำตอบแล้ว")).ToBeVisibleAsync();
        await Assertions.Expect(without.Locator($"#{rooms.Field}")).ToHaveValueAsync("");
    }
}
