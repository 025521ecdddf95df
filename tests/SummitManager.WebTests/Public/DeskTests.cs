using System.Net;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

public sealed class DeskTests(SummitApp app) : IClassFixture<SummitApp>
{
    private readonly SummitApp _app = app;

    [Theory]
    [InlineData("/d/0000000000000000000000000A")]
    [InlineData("/d/x")]
    [InlineData("/d/%01")]
    [InlineData("/d/0000000000000000000000000A/add")]
    [InlineData("/d/0000000000000000000000000A/paste")]
    [InlineData("/d/0000000000000000000000000A/contact")]
    [InlineData("/d/0000000000000000000000000A/tickets.pdf")]
    [InlineData("/d/0000000000000000000000000A/names.pdf")]
    [InlineData("/d/0000000000000000000000000A/template.xlsx")]
    [InlineData("/d/0000000000000000000000000A/people/11111111-1111-1111-1111-111111111111/cancel")]
    public async Task A_desk_that_does_not_exist_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync(address)).StatusCode);

    [Fact]
    public async Task The_code_of_the_letter_leads_to_the_desk_and_a_wrong_one_to_a_sentence()
    {
        var (_, d) = await NewAsync();
        var visitor = _app.Visitor();

        Assert.Equal($"/d/{d.LinkCode}", Path(await visitor.SubmitAsync("/d", "code", [new("code", d.Code.ToLowerInvariant())])));
        var wrong = await (await visitor.SubmitAsync("/d", "code", [new("code", "00000000")])).TextAsync();
        Assert.Contains("รหัสนี้เปิดหน้าคณะไม่ได้", wrong, StringComparison.Ordinal);
        var desk = await visitor.GetAsync($"/d/{d.LinkCode}");
        Assert.True(desk.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", desk.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains($"/d/{d.LinkCode}/pay", await desk.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Six_digits_by_mail_lead_to_the_desk_and_an_unknown_address_reads_the_same()
    {
        var (_, d) = await NewAsync("somebody-else@local.example");
        var visitor = _app.Visitor();

        var known = await (await visitor.SubmitAsync("/d", "mail", [new("email", d.ContactEmail!)])).TextAsync();
        var unknown = await (await visitor.SubmitAsync("/d", "mail", [new("email", "nobody-else@local.example")])).TextAsync();
        Assert.Equal(known.Replace(d.ContactEmail!, "", StringComparison.Ordinal), unknown.Replace("nobody-else@local.example", "", StringComparison.Ordinal));

        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var letter = await db.OutboxMessages.SingleAsync(m => m.To == d.ContactEmail);
        var digits = System.Text.RegularExpressions.Regex.Match(letter.TextBody, @"(?<!\d)\d{6}(?!\d)").Value;
        var opened = await visitor.PostAsync("/d", new FormUrlEncodedContent([new("_handler", "digits"), new("email", d.ContactEmail!), new("digits", digits)]));
        Assert.Equal($"/d/{d.LinkCode}", Path(opened));
    }

    [Fact]
    public async Task The_coordinator_adds_edits_replaces_and_cancels()
    {
        var (_, d) = await NewAsync();
        var visitor = _app.Visitor();
        var desk = $"/d/{d.LinkCode}";

        Assert.Equal($"{desk}?changed=added", Path(await visitor.SubmitAsync($"{desk}/add", "add", Person("สมศรี", "มีสุข"))));
        var r = await OnlyAsync(d);
        Assert.Equal($"{desk}?changed=edited", Path(await visitor.SubmitAsync($"{desk}/people/{r.Id}", "person", Person("สมศรี", "มีทรัพย์"))));
        Assert.Contains("สมศรี มีทรัพย์", await (await visitor.GetAsync(desk)).WordsAsync(), StringComparison.Ordinal);
        Assert.Equal($"{desk}?changed=replaced", Path(await visitor.SubmitAsync($"{desk}/people/{r.Id}/replace", "replace", Person("มานะ", "มาแทน"))));
        Assert.NotEqual(r.TicketCode, (await OnlyAsync(d)).TicketCode);
        Assert.Equal($"{desk}?changed=sent", Path(await visitor.SubmitAsync(desk, "again", [new("again", r.Id.ToString())])));
        Assert.Equal("application/pdf", (await visitor.GetAsync($"{desk}/tickets.pdf")).Content.Headers.ContentType!.MediaType);
        Assert.Equal($"{desk}?changed=cancelled", Path(await visitor.SubmitAsync($"{desk}/people/{r.Id}/cancel", "cancel", [])));
        Assert.Equal(RegistrationState.Cancelled, (await OnlyAsync(d)).State);
    }

    [Fact]
    public async Task Twenty_pasted_people_are_shown_corrected_and_registered_once_though_sent_twice()
    {
        var (e, d) = await NewAsync();
        var visitor = _app.Visitor();
        var paste = $"/d/{d.LinkCode}/paste";
        var text = string.Join('\n', Enumerable.Range(0, 19).Select(i => $"{i + 1}\tนาย{(char)('ก' + i)}ลา ใจดี\tสมาชิกสภา\t81234567{i % 10}")) + "\nสามคำ ไม่มี คำนำหน้า";

        var shown = await (await visitor.PostAsync(paste, Multipart([new("_handler", "paste"), new("Input.TypeId", e.Type.Id.ToString()), new("Input.Text", text), new("Input.Do", "read")]))).TextAsync();
        Assert.Contains("พร้อมลงทะเบียน 19 คน", shown, StringComparison.Ordinal);
        Assert.Contains("แยกคำนำหน้า", shown, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(d));

        var fields = Fields(shown);
        fields["Input.Do"] = "register";
        var first = await visitor.PostAsync(paste, Multipart(fields));
        Assert.Contains("ลงทะเบียนแล้ว 19 คน", await first.TextAsync(), StringComparison.Ordinal);
        await visitor.PostAsync(paste, Multipart(fields));
        Assert.Equal(19, await CountAsync(d));

        var rest = Fields(await first.TextAsync());
        Assert.Equal("สามคำ ไม่มี คำนำหน้า", rest["Input.Rows[0].Given"]);
        (rest["Input.Rows[0].Given"], rest["Input.Rows[0].Family"], rest["Input.Rows[0].Chosen"], rest["Input.Do"]) = ("สามคำ", "มีแล้ว", "true", "register");
        Assert.Equal($"/d/{d.LinkCode}?changed=added", Path(await visitor.PostAsync(paste, Multipart(rest))));
        Assert.Equal(20, await CountAsync(d));
    }

    [Fact]
    public async Task A_file_is_read_as_well_and_a_wrong_one_gets_its_sentence()
    {
        var (e, d) = await NewAsync();
        var visitor = _app.Visitor();
        var paste = $"/d/{d.LinkCode}/paste";
        KeyValuePair<string, string>[] sent = [new("_handler", "paste"), new("Input.TypeId", e.Type.Id.ToString()), new("Input.Do", "read")];

        var template = await visitor.GetByteArrayAsync($"/d/{d.LinkCode}/template.xlsx");
        Assert.Contains("ตัวอย่าง", await (await visitor.PostAsync(paste, Multipart(sent, template, "people.xlsx"))).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("PDF", await (await visitor.PostAsync(paste, Multipart(sent, "%PDF-1.7\n"u8.ToArray(), "people.xlsx"))).TextAsync(), StringComparison.Ordinal);
    }

    private async Task<(TestEvent Event, Delegation Desk)> NewAsync(string email = "office@local.example")
    {
        var e = await _app.NewEventAsync();
        return (e, (await _app.Get<CreateDelegation>().RunAsync(Actor.System, e.Id, new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "อบต." + Registering.SomebodyNew(), ProvinceCode = "57" },
            ContactName = "ชูใจ เลิศล้ำ",
            ContactEmail = email,
        }, default)).ShouldBeOk());
    }

    private static Dictionary<string, string> Person(string given, string family) => new()
    {
        ["Input.Title"] = "นาง",
        ["Input.Given"] = given,
        ["Input.Family"] = family,
        ["Input.Position"] = "ปลัดองค์การบริหารส่วนตำบล",
        ["Input.PositionGroup"] = "",
        ["Input.Email"] = "",
        ["Input.Phone"] = "",
    };

    private async Task<Registration> OnlyAsync(Delegation d)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Registrations.AsNoTracking().SingleAsync(r => r.DelegationId == d.Id);
    }

    private async Task<int> CountAsync(Delegation d)
    {
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.Registrations.CountAsync(r => r.DelegationId == d.Id);
    }

    private static string? Path(HttpResponseMessage answer) => answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null;

    /// <summary>What a browser would send back of the list: hidden and text fields, and the ticked boxes.</summary>
    private static Dictionary<string, string> Fields(string html)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Text.RegularExpressions.Match input in System.Text.RegularExpressions.Regex.Matches(html, "<input[^>]*>"))
        {
            var name = Of(input.Value, "name");
            if (name is not null && (!input.Value.Contains("checkbox", StringComparison.Ordinal) || input.Value.Contains(" checked", StringComparison.Ordinal)))
                fields[name] = Of(input.Value, "value") ?? "";
        }
        return fields;
    }

    private static string? Of(string tag, string attribute) =>
        System.Text.RegularExpressions.Regex.Match(tag, $"\\s{attribute}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields, byte[]? file = null, string fileName = "")
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), $"\"{name}\"");
        if (file is not null)
            content.Add(new ByteArrayContent(file), "\"file\"", $"\"{fileName}\"");
        return content;
    }
}
