using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.Web.Account;
using SummitManager.Web.Localization;
using SummitManager.Web.Manage;
using SummitManager.Web.Manage.Events;

namespace SummitManager.WebTests.Manage;

public sealed class EventSettingsTests
{
    [Fact]
    public async Task Echoes_a_date_in_both_eras_names_faults_keeps_what_was_typed_and_undoes_a_save()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var e = await host.NewEventAsync();
        var actor = await host.HireAsync(EventRole.Organiser, e.Id);
        await using var context = Context(host, actor);
        var page = context.Render<EventSettings>(parameters => parameters.Add(p => p.EventId, e.Id));
        page.WaitForElement("#TitleTh");

        page.Find("#EndsOn").Change("๒๔ ธ.ค. ๒๕๖๗");
        Assert.Contains("2567", page.Find("#EndsOn-hint").TextContent, StringComparison.Ordinal);
        Assert.Contains("2024", page.Find("#EndsOn-hint").TextContent, StringComparison.Ordinal);

        page.Find("#EndsOn").Change("อีกไม่นาน");
        page.Find("#TitleTh").Change("ชื่อใหม่ของงาน");
        await page.Find("form").SubmitAsync();
        page.WaitForElement("#EndsOn-error");
        Assert.Equal("อีกไม่นาน", page.Find("#EndsOn").GetAttribute("value"));
        Assert.Equal("ชื่อใหม่ของงาน", page.Find("#TitleTh").GetAttribute("value"));

        page.Find("#EndsOn").Change("");
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".notice-success button");
        Assert.Equal("ชื่อใหม่ของงาน", await TitleAsync(host, e.Id));

        await page.Find(".notice-success button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal(e.Event.TitleTh, page.Find("#TitleTh").GetAttribute("value")));
        Assert.Equal(e.Event.TitleTh, await TitleAsync(host, e.Id));
    }

    [Fact]
    public async Task A_logo_is_refused_in_words_shown_before_saving_saved_with_the_form_and_put_back()
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("th-TH");
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var e = await host.NewEventAsync();
        var actor = await host.HireAsync(EventRole.Organiser, e.Id);
        await host.SetHostsAsync(e.Id, ("กรมสมมติ", null));
        await using var context = Context(host, actor);
        var page = context.Render<EventSettings>(parameters => parameters.Add(p => p.EventId, e.Id));
        page.WaitForElement("#TitleTh");
        InputFileContent Picture(byte[] bytes) => InputFileContent.CreateFromBinary(bytes, "logo.png");
        IRenderedComponent<InputFile> Field() => page.FindComponent<InputFile>();

        Field().UploadFiles(InputFileContent.CreateFromText("<svg></svg>", "logo.png"));
        page.WaitForAssertion(() => Assert.Contains("SVG", page.Find("#Hosts-0-Logo-error").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", page.Find("#Hosts-0-Logo").GetAttribute("aria-invalid"));

        Field().UploadFiles(Picture(Pictures.Png));
        page.WaitForElement(".logo-plate img");
        Assert.Empty(page.FindAll("#Hosts-0-Logo-error"));
        Assert.Null(await LogoAsync(host, e.Id));
        await page.Find("form").SubmitAsync();
        page.WaitForElement(".notice-success");
        var red = await LogoAsync(host, e.Id);
        Assert.NotNull(red);

        // Another one, taken away, put back, all before saving; then the whole save undone.
        Field().UploadFiles(Picture(Pictures.OtherPng));
        page.WaitForAssertion(() => Assert.DoesNotContain(red.ToString()!, page.Find(".logo-plate img").GetAttribute("src"), StringComparison.Ordinal));
        await ButtonAsync("นำโลโก้ออก");
        Assert.Empty(page.FindAll(".logo-plate"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".logo-plate")));
        Assert.Null(await LogoAsync(host, e.Id));
        await page.Find(".notice-success button").ClickAsync(new());
        page.WaitForElement(".logo-plate img");
        Assert.Equal(red, await LogoAsync(host, e.Id));

        await ButtonAsync("นำโลโก้ออก");
        await ButtonAsync("ใช้โลโก้เดิม");
        Assert.Contains(red.ToString()!, page.Find(".logo-plate img").GetAttribute("src"), StringComparison.Ordinal);

        Task ButtonAsync(string words) => page.FindAll("button").Single(b => b.TextContent.Contains(words, StringComparison.Ordinal)).ClickAsync(new());
    }

    [Fact]
    public async Task Somebody_without_the_right_sees_a_refusal_and_no_form()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var e = await host.NewEventAsync();
        var viewer = await host.HireAsync(EventRole.Viewer, e.Id);
        await using var context = Context(host, viewer);
        var page = context.Render<EventSettings>(parameters => parameters.Add(p => p.EventId, e.Id));
        page.WaitForElement(".notice-danger");
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task An_open_page_is_refused_when_its_right_is_withdrawn()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var e = await host.NewEventAsync();
        var actor = await host.HireAsync(EventRole.Organiser, e.Id);
        await using var context = Context(host, actor);
        var page = context.Render<EventSettings>(parameters => parameters.Add(p => p.EventId, e.Id));
        page.WaitForElement("#TitleTh");

        await using (var db = host.Open())
            await db.StaffMembers.Where(m => m.UserId == actor.UserId).ExecuteDeleteAsync();

        page.WaitForElement(".notice-danger", ManagePage.AskAgain * 4);
        Assert.Empty(page.FindAll("form"));
    }

    private static async Task<Guid?> LogoAsync(TestDatabase host, Guid eventId) =>
        (await host.Get<EventSettingsQueries>().EventAsync(eventId, CancellationToken.None))!.Hosts.Single().LogoId;

    private static async Task<string> TitleAsync(TestDatabase host, Guid eventId) =>
        (await host.Get<EventSettingsQueries>().EventAsync(eventId, CancellationToken.None))!.TitleTh;

    private static BunitContext Context(TestDatabase host, Actor actor)
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<TimeProvider>(host.Time);
        context.Services.AddSingleton(host.Get<EventSettingsQueries>());
        context.Services.AddSingleton(host.Get<VenueQueries>());
        context.Services.AddSingleton(host.Get<EditEvent>());
        context.Services.AddSingleton(host.Get<UploadHostLogo>());
        context.Services.AddSingleton(new Actors(host.Dbs));
        context.Services.AddSingleton<Texts>();
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, actor.UserId.ToString())], "test"));
        context.RenderTree.Add<Microsoft.AspNetCore.Components.CascadingValue<Task<AuthenticationState>>>(value =>
            value.Add(v => v.Value, Task.FromResult(new AuthenticationState(principal))));
        return context;
    }
}
