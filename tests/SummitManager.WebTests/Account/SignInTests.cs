using System.Net;
using SummitManager.Accounts;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Account;

/// <summary>The way in for staff, through the real pages.</summary>
public sealed class SignInTests : IDisposable
{
    private const string Email = "somying@prd.example";
    private const string Password = "correct horse battery";

    private readonly SummitApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Leads_to_the_page_that_asked_after_a_right_password()
    {
        await StaffAsync();
        using var visitor = _app.Visitor();

        var closed = await visitor.GetAsync(Links.AccountSecurity);
        var answer = await SignInAsync(visitor, Email, Password, closed.Headers.Location!.PathAndQuery);

        Assert.StartsWith(Links.SignIn, closed.Headers.Location.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(Links.AccountSecurity, Path(answer));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Links.AccountSecurity)).StatusCode);
    }

    [Fact]
    public async Task Answers_a_wrong_password_and_an_unknown_address_alike_up_to_the_lock()
    {
        await StaffAsync();
        using var known = _app.Visitor(Language.English);
        using var unknown = _app.Visitor(Language.English);
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            var wrong = await SaidAsync(await SignInAsync(known, Email, "wrong password"));
            var nobody = await SaidAsync(await SignInAsync(unknown, "nobody@prd.example", "wrong password"));

            Assert.Equal(wrong, nobody);
            Assert.Contains("rests for 15 minutes", wrong, StringComparison.Ordinal);
        }

        var locked = await SignInAsync(known, Email, Password);
        Assert.Equal(await SaidAsync(await SignInAsync(unknown, "nobody@prd.example", Password)), await SaidAsync(locked));
    }

    [Theory]
    [InlineData("some\uFFFEone@prd.example")]
    [InlineData("\uFFFE")]
    public async Task Answers_an_address_with_characters_that_are_none(string email)
    {
        using var visitor = _app.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(visitor, email, Password)).StatusCode);
    }

    [Fact]
    public async Task Signs_nobody_out_whose_post_carries_no_token()
    {
        await StaffAsync();
        using var browser = _app.Visitor();
        await SignInAsync(browser, Email, Password);

        var refused = await browser.PostAsync(Links.SignOut, new FormUrlEncodedContent([]));
        Assert.Equal(Links.AccountSecurity, Path(refused));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Links.AccountSecurity)).StatusCode);

        await SignOutAsync(browser);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Links.AccountSecurity)).StatusCode);
    }

    [Fact]
    public async Task Leads_back_to_an_address_in_Thai()
    {
        using var visitor = _app.Visitor();

        var answer = await visitor.GetAsync("/language/en?return=/%E0%B8%81");

        Assert.Equal("/%E0%B8%81", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Never_leads_to_another_site(string returnUrl)
    {
        await StaffAsync();
        using var visitor = _app.Visitor();

        var answer = await SignInAsync(visitor, Email, Password, $"{Links.SignIn}?ReturnUrl={Uri.EscapeDataString(returnUrl)}");
        var language = await visitor.GetAsync($"/language/en?return={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(Links.Manage, Path(answer));
        Assert.Equal("/", Path(language));
    }

    [Fact]
    public async Task Keeps_what_was_typed_except_the_password_and_says_what_is_missing()
    {
        using var visitor = _app.Visitor();

        var page = await (await SignInAsync(visitor, "someone@prd.example", "")).Content.ReadAsStringAsync();

        Assert.Contains("value=\"someone@prd.example\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"Password-error\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_a_handed_out_password_do_nothing_but_replace_itself()
    {
        var owner = (await _app.Get<CreateOwner>().RunAsync(Email, "สมหญิง ใจดี", CancellationToken.None)).ShouldBeOk();
        var e = await _app.NewEventAsync();
        using var visitor = _app.Visitor();

        var answer = await SignInAsync(visitor, Email, owner.OneTimePassword);
        var refused = await visitor.GetAsync(Links.ManageEvent(e.Id, "staff"));
        var weak = await ChangeAsync(visitor, owner.OneTimePassword, "somying12345");
        var done = await ChangeAsync(visitor, owner.OneTimePassword, Password);
        var open = await visitor.GetAsync(Links.ManageEvent(e.Id, "staff"));

        Assert.Equal(Links.AccountPassword, Path(answer));
        Assert.Equal(Links.AccountPassword, Path(refused));
        Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        Assert.Equal(Links.Manage, Path(done));
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task Takes_no_handed_out_password_a_day_later()
    {
        var time = new ManualTime();
        using var app = new SummitApp { Time = time };
        var owner = (await app.Get<CreateOwner>().RunAsync(Email, "สมหญิง ใจดี", CancellationToken.None)).ShouldBeOk();
        using var visitor = app.Visitor(Language.English);
        var early = await SignInAsync(visitor, Email, owner.OneTimePassword);
        time.Advance(TimeSpan.FromHours(25));

        using var late = app.Visitor(Language.English);
        var refused = await SignInAsync(late, Email, owner.OneTimePassword);

        Assert.Equal(Links.AccountPassword, Path(early));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("rests for 15 minutes", await SaidAsync(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_an_invited_account_with_the_link_in_the_mail_and_signs_in_with_the_new_password()
    {
        var e = await _app.NewEventAsync();
        (await _app.Get<InviteStaff>().RunAsync(Actor.System, new StaffInvitation(e.Id, Email, "สมหญิง ใจดี", [EventRole.Viewer], Language.Thai), CancellationToken.None)).ShouldBeOk();
        await _app.Get<SendOutbox>().RunAsync(CancellationToken.None);
        var address = new Uri(Assert.Single(_app.Mail.Sent).TextBody.Split('\n').Single(line => line.Contains(Links.AccountActivate, StringComparison.Ordinal))).AbsolutePath;
        using var other = await _app.SignInAsOwnerAsync();

        // A mail program that looks at every link uses nothing up.
        for (var look = 0; look < 3; look++)
            Assert.Equal(HttpStatusCode.OK, (await _app.Visitor().GetAsync(address)).StatusCode);
        using var early = _app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(early, Email, Password)).StatusCode);
        var weak = await other.SubmitAsync(address, "activate", Typed(("Input.New", "short"), ("Input.Repeat", "short")));
        var done = await other.SubmitAsync(address, "activate", Typed(("Input.New", Password), ("Input.Repeat", Password)));
        var after = await other.GetAsync(Links.Manage);
        var again = await (await other.GetAsync(address)).Content.ReadAsStringAsync();
        var signedIn = await SignInAsync(other, Email, Password, done.Headers.Location!.OriginalString);

        Assert.Contains("id=\"New-error\"", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Links.SignIn, Path(done));
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
        Assert.Contains("ลิงก์นี้ใช้ไม่ได้แล้ว", again, StringComparison.Ordinal);
        Assert.Equal(Links.Manage, Path(signedIn));
    }

    [Fact]
    public async Task Keeps_pages_with_a_link_to_an_account_out_of_caches()
    {
        using var visitor = _app.Visitor();

        var page = await visitor.GetAsync(Links.Activate("0123456789ABCDEFGHJKMNPQRS"));

        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Contains("ลิงก์นี้ใช้ไม่ได้แล้ว", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_a_code_once_the_authenticator_is_set_up_and_takes_each_recovery_code_once()
    {
        await StaffAsync();
        using var first = _app.Visitor();
        await SignInAsync(first, Email, Password);
        var (key, recovery) = await SetUpAsync(first);

        using var second = _app.Visitor();
        var half = await SignInAsync(second, Email, Password);
        var closed = await second.GetAsync(Links.AccountSecurity);
        var wrong = await second.SubmitAsync(Links.TwoFactor, "two-factor", Typed(("Input.Code", "000 000")));
        var right = await second.SubmitAsync(Links.TwoFactor, "two-factor", Typed(("Input.Code", Totp.Now(key)), ("Input.Remember", "true")));
        Assert.Equal(Links.TwoFactor, Path(half));
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(Links.Manage, Path(right));

        // Each recovery code opens once.
        foreach (var accepted in new[] { true, false })
        {
            using var third = _app.Visitor();
            await SignInAsync(third, Email, Password);
            var answer = await third.SubmitAsync($"{Links.TwoFactor}?recovery=true", "two-factor", Typed(("Input.Code", recovery.ToLowerInvariant())));
            Assert.Equal(accepted ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Remembers_a_browser_so_that_it_is_not_asked_again()
    {
        await StaffAsync();
        using var browser = _app.Visitor();
        await SignInAsync(browser, Email, Password);
        var (key, _) = await SetUpAsync(browser);
        await SignOutAsync(browser);
        await SignInAsync(browser, Email, Password);
        await browser.SubmitAsync(Links.TwoFactor, "two-factor", Typed(("Input.Code", Totp.Now(key)), ("Input.Remember", "true")));
        await SignOutAsync(browser);

        var again = await SignInAsync(browser, Email, Password);

        Assert.Equal(Links.Manage, Path(again));
    }

    [Fact]
    public async Task Locks_the_second_step_too_when_codes_are_guessed()
    {
        await StaffAsync();
        using var owner = _app.Visitor();
        await SignInAsync(owner, Email, Password);
        var (key, _) = await SetUpAsync(owner);
        using var guesser = _app.Visitor(Language.English);
        await SignInAsync(guesser, Email, Password);
        for (var attempt = 0; attempt < 5; attempt++)
            await guesser.SubmitAsync($"{Links.TwoFactor}?recovery={attempt % 2 == 0}", "two-factor", Typed(("Input.Code", "AAAAA-AAAAA")));

        var right = await guesser.SubmitAsync(Links.TwoFactor, "two-factor", Typed(("Input.Code", Totp.Now(key))));

        Assert.Contains("15 minutes", await SaidAsync(right), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_late_second_step_back_to_the_beginning()
    {
        using var visitor = _app.Visitor();

        Assert.Equal(Links.SignIn, Path(await visitor.GetAsync(Links.TwoFactor)));
    }

    private async Task StaffAsync()
    {
        var owner = (await _app.Get<CreateOwner>().RunAsync(Email, "สมหญิง ใจดี", CancellationToken.None)).ShouldBeOk();
        using var visitor = _app.Visitor();
        await SignInAsync(visitor, Email, owner.OneTimePassword);
        await ChangeAsync(visitor, owner.OneTimePassword, Password);
    }

    private static async Task<(string Key, string Recovery)> SetUpAsync(HttpClient browser)
    {
        await browser.SubmitAsync(Links.AccountSecurity, "start", []);
        var page = await browser.GetStringAsync(Links.AccountAuthenticator);
        var key = Between(page, "<code class=\"num\">", "</code>").Replace(" ", "", StringComparison.Ordinal);
        var codes = await (await browser.SubmitAsync(Links.AccountAuthenticator, "authenticator", Typed(("Input.Code", Totp.Now(key))))).Content.ReadAsStringAsync();
        return (key, Between(codes, "<code>", "</code>"));
    }

    private static string Between(string text, string before, string after) => text.Split(before)[1].Split(after)[0];

    private static Task<HttpResponseMessage> SignInAsync(HttpClient visitor, string email, string password, string address = Links.SignIn) =>
        visitor.SubmitAsync(address, "sign-in", Typed(("Input.Email", email), ("Input.Password", password)));

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient visitor, string current, string chosen) =>
        visitor.SubmitAsync(Links.AccountPassword, "password", Typed(("Input.Current", current), ("Input.New", chosen), ("Input.Repeat", chosen)));

    private static async Task SignOutAsync(HttpClient visitor) =>
        await visitor.PostAsync(Links.SignOut, new FormUrlEncodedContent(HtmlForms.Hidden(await visitor.GetStringAsync(Links.AccountSecurity))));

    private static Dictionary<string, string> Typed(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    private static string? Path(HttpResponseMessage answer) => answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString.Split('?')[0]) : null;

    private static async Task<string> SaidAsync(HttpResponseMessage answer) => Between(await answer.Content.ReadAsStringAsync(), "role=\"alert\">", "</div></div>").Split("<p>")[1];
}
