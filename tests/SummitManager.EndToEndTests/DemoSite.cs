using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Invitations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>The site with its demo event on a real port, and one browser, for tests that only look.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private const string Password = "demo pass phrase 2567";
    private readonly SummitApp _app;
    private readonly Playwrights _browsers = new();
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private Uri _site = default!;
    private string? _state;

    public DemoSite() : this(jobs: false) { }

    /// <param name="jobs">Long work is done, and mail sent.</param>
    /// <param name="size">As in <c>Demo:Size</c>.</param>
    internal DemoSite(bool jobs, string size = "small") =>
        _app = new SummitApp { Jobs = jobs }.With("Demo:Load", "true").With("Demo:Password", Password).With("Demo:Size", size);

    public async Task InitializeAsync()
    {
        if (Browser.SkipReason is not null)
            return;
        await _browsers.InitializeAsync();
        _site = _app.OnRealPort();
        await using var db = await DbAsync();
        var e = await db.Events.SingleAsync();
        var person = await db.Registrations.Where(r => r.State == RegistrationState.Confirmed).OrderByDescending(r => r.OrganizationName.Length).ThenBy(r => r.Id).FirstAsync();
        var checkpoint = await db.Checkpoints.OrderBy(c => c.Order).FirstAsync();
        // For the wall's screen and the page behind its code; the demo has it off, as every event does.
        await db.Checkpoints.Where(c => c.Id == checkpoint.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.SelfCheckIn, true));
        _words["{slug}"] = e.Slug;
        _words["{event}"] = e.Id.ToString();
        _words["{person}"] = person.Id.ToString();
        _words["{link}"] = person.LinkCode;
        _words["{delegation}"] = (await db.Delegations.OrderBy(d => d.Number).FirstAsync()).Id.ToString();
        _words["{checkpoint}"] = checkpoint.Id.ToString();
        _words["{venue}"] = e.VenueId.ToString()!;
        _words["{organization}"] = (await db.Organizations.OrderByDescending(o => o.NameTh.Length).ThenBy(o => o.Id).FirstAsync()).Id.ToString();
        await InviteSomeAsync(db, e.Id);
        var invitation = new StaffInvitation(e.Id, "newcomer@summit.example", "ผู้มาใหม่ ใจดี", [EventRole.Registrar, EventRole.Supervisor], Language.Thai);
        var invited = (await _app.Get<InviteStaff>().RunAsync(Actor.System, invitation, CancellationToken.None)).Value;
        var letter = await db.OutboxMessages.SingleAsync(m => m.SubjectId == invited.UserId);
        _words["{activation}"] = letter.TextBody.Split("/account/activate/")[1][..Codes.LinkLength];
    }

    /// <summary>Bodies that have delegations already: nothing else on the site changes by it.</summary>
    private async Task InviteSomeAsync(SummitDb db, Guid eventId)
    {
        var some = await db.Delegations.Where(d => d.EventId == eventId && d.OrganizationId != null).OrderBy(d => d.Number).Select(d => d.OrganizationId!.Value).Distinct().Take(12).ToListAsync();
        await _app.Get<InviteOrganizations>().RunAsync(Actor.System, eventId, new InviteForm { OrganizationIds = some, People = "8" }, null, CancellationToken.None);
        foreach (var (number, state) in new[] { ("1", ReplyState.Coming), ("2", ReplyState.NotComing) })
            await _app.Get<RecordReply>().RunAsync(Actor.System, eventId, number, new ReplyForm { State = state, People = "6", Note = "ได้รับหนังสือตอบรับทางโทรสาร" }, CancellationToken.None);
        var invited = await db.Invitations.OrderBy(i => i.Id).FirstAsync();
        _words["{invitation}"] = invited.Id.ToString();
        _words["{desk}"] = (await db.Delegations.AsNoTracking().SingleAsync(d => d.Id == invited.DelegationId)).LinkCode;
    }

    /// <summary>Puts the demo's own keys into an address: {event}, {slug}, {person}, {link}, {delegation}, {checkpoint}, {venue}, {activation}, {organization}, {invitation}, {desk} (the link of a delegation).</summary>
    public string Address(string pattern) => _words.Aggregate(pattern, (address, word) => address.Replace(word.Key, word.Value, StringComparison.Ordinal));

    /// <summary>The demo's event.</summary>
    public Guid EventId => Guid.Parse(_words["{event}"]);

    /// <summary>The demo's database, to compare a page with.</summary>
    public Task<SummitDb> DbAsync() => _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();

    public T Get<T>() where T : notnull => _app.Get<T>();

    /// <summary>A browser in which the demo's owner is signed in.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        options.StorageState = _state ??= await SignInAsync();
        var context = await _browsers.Browser.NewContextAsync(options);
        // The account follows the browser's language, not a cookie left by the sign-in.
        await context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "language" });
        return context;
    }

    public BrowserNewContextOptions Phone(string locale) => Browser.Phone(_site, locale);

    public BrowserNewContextOptions Desk(string locale) => Browser.Desk(_site, locale);

    private async Task<string> SignInAsync()
    {
        await using var context = await _browsers.Browser.NewContextAsync(Browser.Desk(_site));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#Email").FillAsync("demo@summit.example");
        await page.Locator("#Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex("/manage$"));
        return await context.StorageStateAsync();
    }

    public async Task DisposeAsync()
    {
        await _browsers.DisposeAsync();
        _app.Dispose();
    }
}
