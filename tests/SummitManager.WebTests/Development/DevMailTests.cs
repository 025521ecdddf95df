using System.Net;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web;

namespace SummitManager.WebTests.Development;

/// <summary>Mail on the screen: the pickup folder while developing, the outbox's preview for staff.</summary>
public sealed class DevMailTests
{
    [Fact]
    public async Task Shows_what_was_written_to_the_pickup_folder()
    {
        using var app = new SummitApp { MailToFolder = true };
        var message = await RegisterAndSendAsync(app);
        using var visitor = app.Visitor();

        var list = WebUtility.HtmlDecode(await visitor.GetStringAsync(Links.DevMail));
        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync($"{Links.DevMail}/{message.Id:N}"));
        var html = await visitor.GetAsync($"{Links.DevMail}/{message.Id:N}/html");
        var file = page.Split("/part/")[1].Split('"')[0];
        var calendar = await visitor.GetAsync($"{Links.DevMail}/{message.Id:N}/part/{file}");

        Assert.Contains(message.Subject, list, StringComparison.Ordinal);
        Assert.Contains(message.TextBody.Trim(), page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("data:image/png;base64," + Convert.ToBase64String(QrImage.Png(message.QrText!)), await html.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(message.Calendar, await calendar.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("no-such-message")]
    [InlineData("..%2f..%2fsummit")]
    [InlineData("00000000000000000000000000000000")]
    public async Task Finds_nothing_but_messages(string id)
    {
        using var app = new SummitApp { MailToFolder = true };
        using var visitor = app.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{Links.DevMail}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{Links.DevMail}/{id}/html")).StatusCode);
    }

    [Fact]
    public async Task Is_not_there_outside_development_nor_when_mail_really_goes_out()
    {
        using var production = new SummitApp { MailToFolder = true, EnvironmentName = "Production" }.With("Site:BaseUrl", "http://localhost");
        var message = await RegisterAndSendAsync(production);
        using var withServer = new SummitApp().With("Mail:Host", "mail.example");
        using var stranger = production.Visitor();
        using var developer = withServer.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(Links.DevMail)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Links.DevMail}/{message.Id:N}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Links.DevMail}/{message.Id:N}/source")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await developer.GetAsync(Links.DevMail)).StatusCode);
    }

    [Fact]
    public async Task Shows_the_preview_of_a_mail_only_to_those_who_may_change_registrations()
    {
        using var app = new SummitApp();
        var message = await RegisterAndSendAsync(app);
        var address = Links.ManageEvent(message.EventId!.Value, $"outbox/{message.Id}/html");
        using var registrar = await app.SignInAsync(EventRole.Registrar, message.EventId.Value);
        using var viewer = await app.SignInAsync(EventRole.Viewer, message.EventId.Value);
        using var stranger = app.Visitor();

        var shown = await registrar.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("sandbox", shown.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await viewer.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(address)).StatusCode);
    }

    private static async Task<OutboxMessage> RegisterAndSendAsync(SummitApp app)
    {
        var e = await app.NewEventAsync();
        var registration = await app.RegisterAsync(e, "สมชาย ใจดี");
        await app.Get<SendOutbox>().RunAsync(CancellationToken.None);
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return await db.OutboxMessages.SingleAsync(m => m.SubjectId == registration.Id);
    }
}
