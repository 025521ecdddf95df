using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.Web.Localization;
using SummitManager.Web.Manage.LongJobs;

namespace SummitManager.WebTests.Manage;

public sealed class JobProgressTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Counts_while_it_runs_and_offers_the_file_when_it_is_done()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = Context(host);
        var (job, actor) = await StartAsync(host, RegistrationsBook.Name);
        var ended = 0;
        var shown = Show(context, job, actor, () => ended++);
        Assert.Equal("รอเริ่ม", shown.Find(".badge").TextContent.Trim());
        Assert.Null(shown.Find("[role=progressbar]").GetAttribute("aria-valuenow"));

        await ChangeAsync(host, j => j.SetProperty(x => x.State, LongJobState.Running).SetProperty(x => x.Done, 1250).SetProperty(x => x.Total, 6300));
        shown.WaitForAssertion(() => Assert.Equal("1,250 / 6,300", shown.Find(".job-count").TextContent), Soon);
        var bar = shown.Find("[role=progressbar]");
        Assert.Equal(("0", "6300", "1250", "1,250 / 6,300"), (bar.GetAttribute("aria-valuemin"), bar.GetAttribute("aria-valuemax"), bar.GetAttribute("aria-valuenow"), bar.GetAttribute("aria-valuetext")));
        Assert.Equal("width: 19%", bar.QuerySelector("span")!.GetAttribute("style"));
        Assert.Equal("polite", shown.Find(".badge").GetAttribute("aria-live"));
        Assert.Empty(shown.FindAll("a[download]"));

        await ChangeAsync(host, j => j.SetProperty(x => x.State, LongJobState.Waiting));
        await host.Get<RunLongJobs>().RunAsync(default);
        shown.WaitForAssertion(() => Assert.Equal($"/manage/{job.EventId}/jobs/{job.Id}/result", shown.Find("a[download]").GetAttribute("href")), Soon);
        // The link is drawn before the page is told.
        shown.WaitForAssertion(() => Assert.Equal(1, ended), Soon);
        Assert.Empty(shown.FindAll("button"));
    }

    [Fact]
    public async Task Asks_the_database_only_while_it_runs()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = Context(host);
        var (job, actor) = await StartAsync(host, RegistrationsBook.Name);
        var shown = Show(context, job, actor);
        await ChangeAsync(host, j => j.SetProperty(x => x.State, LongJobState.Failed).SetProperty(x => x.Error, nameof(LongJobBroke)));
        shown.WaitForElement(".error", Soon);

        Assert.Equal(0, await host.Commands.DuringAsync(() => Task.Delay(1500)));
    }

    [Fact]
    public async Task Asks_no_more_when_the_page_is_left()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var context = Context(host);
        var (job, actor) = await StartAsync(host, RegistrationsBook.Name);
        Show(context, job, actor);
        Assert.NotEqual(0, await host.Commands.DuringAsync(() => Task.Delay(1500)));
        await context.DisposeAsync();

        Assert.Equal(0, await host.Commands.DuringAsync(() => Task.Delay(1500)));
    }

    [Fact]
    public async Task Cancels_and_starts_again()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = Context(host);
        var (job, actor) = await StartAsync(host, DelegationsBook.Name);
        var shown = Show(context, job, actor);

        await shown.Find("button").ClickAsync(new());
        shown.WaitForAssertion(() => Assert.Equal("ยกเลิกแล้ว", shown.Find(".badge").TextContent.Trim()), Soon);
        await shown.Find("button").ClickAsync(new());
        await shown.Find("button").ClickAsync(new());

        await using var db = host.Open();
        Assert.Equal([LongJobState.Waiting, LongJobState.Cancelled], await db.LongJobs.OrderByDescending(j => j.State).Select(j => j.State).ToListAsync());
        await host.Get<RunLongJobs>().RunAsync(default);
        var failed = Show(context, await db.LongJobs.AsNoTracking().SingleAsync(j => j.State == LongJobState.Failed), actor);
        Assert.Contains("ยังไม่มีคณะ", failed.Find(".error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_should_be_checked()
    {
        await using var host = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var context = Context(host);
        var (_, actor) = await StartAsync(host, RegistrationsBook.Name); // a type without people
        await host.Get<RunLongJobs>().RunAsync(default);
        await using var db = host.Open();

        var shown = Show(context, await db.LongJobs.SingleAsync(), actor);
        Assert.Contains("โปรดตรวจสอบ 1 รายการ", shown.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("ยังไม่มีผู้ลงทะเบียน", shown.Find("li").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<JobProgress> Show(BunitContext context, LongJob job, Actor actor, Action? ended = null) =>
        context.Render<JobProgress>(parameters => parameters.Add(p => p.Job, job).Add(p => p.Actor, actor).Add(p => p.Time, EventTime.In("Asia/Bangkok")).Add(p => p.Ended, () => ended?.Invoke()));

    private static async Task<(LongJob, Actor)> StartAsync(TestDatabase host, string kind)
    {
        var e = await host.NewEventAsync();
        var actor = Staffing.Actor(EventRole.Viewer, e.Id);
        var id = (await host.Get<StartLongJob>().RunAsync(actor, new LongJobRequest(Registering.NewId(), e.Id, kind, new { }, Language.Thai), default)).ShouldBeOk();
        return ((await host.Get<LongJobQueries>().FindAsync(actor, id, default)).ShouldBeOk(), actor);
    }

    private static async Task ChangeAsync(TestDatabase host, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<LongJob>> set)
    {
        await using var db = host.Open();
        await db.LongJobs.ExecuteUpdateAsync(set);
    }

    private static BunitContext Context(TestDatabase host)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("th-TH");
        var context = new BunitContext();
        context.Services.AddSingleton<Texts>();
        context.Services.AddSingleton<TimeProvider>(host.Time);
        context.Services.AddSingleton(host.Get<LongJobQueries>());
        context.Services.AddSingleton(host.Get<CancelLongJob>());
        context.Services.AddSingleton(host.Get<StartLongJob>());
        return context;
    }
}
