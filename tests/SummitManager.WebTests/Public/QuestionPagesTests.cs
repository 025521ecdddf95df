using System.Net;
using System.Text.RegularExpressions;
using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

/// <summary>An organiser's own questions, as a visitor without scripts meets them.</summary>
public sealed class QuestionPagesTests(SummitApp app) : IClassFixture<SummitApp>
{
    private static readonly EventOptions Later = new() { StartsInDays = 30 };

    private static async Task<string> SeeAsync(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private static string Chosen(string html, string value) => Regex.Match(html, $"<input[^>]*value=\"{value}\"[^>]*>").Value;

    [Fact]
    public async Task The_registration_form_asks_keeps_what_was_typed_and_registers()
    {
        var e = await app.NewEventAsync(Later);
        var hotel = await app.AskAsync(e, QuestionKind.YesNo, "ต้องการที่พักหรือไม่");
        var nights = await app.AskAsync(e, QuestionKind.Number, "จำนวนคืน", f => { f.IsRequired = true; f.ConditionQuestionId = hotel.Id.ToString(); f.ConditionValues = ["yes"]; f.PurposeTh = "จองห้องพัก"; });
        var food = await app.AskAsync(e, QuestionKind.OneOf, "อาหาร", f => f.IsSensitive = true);
        var halal = (await app.ChoicesAsync(food))[1];
        var client = app.Visitor();
        var page = await SeeAsync(client, $"/e/{e.Slug}/register");

        Assert.Contains("เฉพาะเมื่อตอบ “ต้องการที่พักหรือไม่” ว่า ใช่", page, StringComparison.Ordinal);
        Assert.Contains("เหตุที่ถาม: จองห้องพัก", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", Chosen(page, halal.Value), StringComparison.Ordinal);

        var fields = VisitorForm.Filled(family: Registering.SomebodyNew());
        fields[hotel.Field] = "yes";
        fields[nights.Field] = "สามคืน";
        fields[food.Field] = halal.Value;
        var refused = await client.SubmitAsync($"/e/{e.Slug}/register", "register", fields);
        var again = await refused.TextAsync();

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains($"#{nights.Field}\">จำนวนคืน: ", again, StringComparison.Ordinal);
        Assert.Contains($"#{food.Field}\">อาหาร: ", again, StringComparison.Ordinal);
        Assert.Contains("value=\"สามคืน\"", again, StringComparison.Ordinal);
        Assert.Contains("checked", Chosen(again, halal.Value), StringComparison.Ordinal);

        fields[nights.Field] = "3";
        fields[TypedAnswers.ConsentOf(food.Field)] = "true";
        var registered = await client.SubmitAsync($"/e/{e.Slug}/register", "register", fields);
        Assert.Equal(HttpStatusCode.Found, registered.StatusCode);

        // The holder sees, changes and withdraws.
        var ticket = registered.TicketAddress();
        Assert.Contains($"{ticket}/questions", await SeeAsync(client, ticket), StringComparison.Ordinal);
        var mine = await SeeAsync(client, $"{ticket}/questions");
        Assert.Contains("value=\"3\"", mine, StringComparison.Ordinal);
        Assert.Contains("checked", Chosen(mine, halal.Value), StringComparison.Ordinal);
        var withdrawn = await client.SubmitAsync($"{ticket}/questions", "withdraw", new Dictionary<string, string> { ["Withdrawn"] = food.Id.ToString() });
        Assert.Equal(HttpStatusCode.Found, withdrawn.StatusCode);
        var after = await SeeAsync(client, $"{ticket}/questions");
        Assert.DoesNotContain("checked", Chosen(after, halal.Value), StringComparison.Ordinal);
        Assert.Contains("value=\"3\"", after, StringComparison.Ordinal);
        var changed = await client.SubmitAsync($"{ticket}/questions", "answers", new Dictionary<string, string> { [hotel.Field] = "no" });
        Assert.EndsWith("?changed=answers", changed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"3\"", await SeeAsync(client, $"{ticket}/questions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_choice_is_shown_as_full_and_cannot_be_chosen()
    {
        var e = await app.NewEventAsync(Later);
        var bus = await app.AskAsync(e, QuestionKind.OneOf, "รถ", f => f.Choices = [new() { TextTh = "รถตู้", Places = "1" }, new() { TextTh = "รถบัส", Places = "40" }]);
        var choices = await app.ChoicesAsync(bus);
        var client = app.Visitor();
        var fields = VisitorForm.Filled(family: Registering.SomebodyNew());
        fields[bus.Field] = choices[0].Value;
        Assert.Equal(HttpStatusCode.Found, (await client.SubmitAsync($"/e/{e.Slug}/register", "register", fields)).StatusCode);

        var page = await SeeAsync(client, $"/e/{e.Slug}/register");
        Assert.Contains("รถตู้ (เต็มแล้ว)", page, StringComparison.Ordinal);
        Assert.Contains("รถบัส (ว่าง 40 ที่)", page, StringComparison.Ordinal);
        Assert.Contains("disabled", Chosen(page, choices[0].Value), StringComparison.Ordinal);

        var late = VisitorForm.Filled(family: Registering.SomebodyNew());
        late[bus.Field] = choices[0].Value;
        var refused = await (await client.SubmitAsync($"/e/{e.Slug}/register", "register", late)).TextAsync();
        Assert.Contains("“รถตู้” เต็มแล้ว", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_sent_with_the_form_and_only_its_holder_fetches_it()
    {
        var e = await app.NewEventAsync(Later);
        var letter = await app.AskAsync(e, QuestionKind.File, "หนังสือรับรอง", f => f.IsRequired = true);
        var client = app.Visitor();
        var html = await SeeAsync(client, $"/e/{e.Slug}/register");
        Assert.Contains("multipart/form-data", html, StringComparison.Ordinal);
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in HtmlForms.Hidden(html, "register").Concat(VisitorForm.Filled(family: Registering.SomebodyNew())))
            body.Add(new StringContent(value), name);
        body.Add(new ByteArrayContent(Pictures.Png), letter.Field, "หนังสือ.png");

        var registered = await client.PostAsync($"/e/{e.Slug}/register", body);

        Assert.Equal(HttpStatusCode.Found, registered.StatusCode);
        var ticket = registered.TicketAddress();
        var file = await client.GetAsync($"{ticket}/questions/{letter.Id}/file");
        Assert.Equal("image/png", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Pictures.Png, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/t/0000/questions/{letter.Id}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{ticket}/questions/{Guid.Empty}/file")).StatusCode);
    }

    [Fact]
    public async Task A_coordinator_answers_for_the_delegation_by_its_link()
    {
        var e = await app.NewEventAsync(Later);
        var buses = await app.AskAsync(e, QuestionKind.Number, "จำนวนรถบัส", f => f.IsRequired = true, AskedOf.Delegation);
        var d = await app.NewDelegationAsync(e);
        var client = app.Visitor();
        var address = $"/d/{d.LinkCode}/questions";

        var refused = await client.SubmitAsync(address, "answers", new Dictionary<string, string> { [buses.Field] = "" });
        Assert.Contains("จำนวนรถบัส: ", await refused.TextAsync(), StringComparison.Ordinal);
        var saved = await client.SubmitAsync(address, "answers", new Dictionary<string, string> { [buses.Field] = "๒" });
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Contains("value=\"2\"", await SeeAsync(client, address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/d/0000/questions")).StatusCode);
        Assert.DoesNotContain("จำนวนรถบัส", await SeeAsync(client, $"/e/{e.Slug}/register"), StringComparison.Ordinal);
    }
}
