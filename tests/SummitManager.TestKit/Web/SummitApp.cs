using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.TestKit.Building;

namespace SummitManager.TestKit.Web;

/// <summary>
/// The real site on a database file of its own: in memory, or on a real port after <see cref="OnRealPort"/>. No demo, and no jobs
/// unless asked for. Jobs, time and settings are chosen before the first use.
/// </summary>
public sealed class SummitApp : WebApplicationFactory<Program>, ITestHost
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("summit-app");
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);

    /// <summary>Set for a clock that stands still; null uses the real one.</summary>
    public ManualTime? Time { get; init; }

    public bool Jobs { get; init; }

    /// <summary>Development shows exceptions in full, which is what a failing test wants to print.</summary>
    public string EnvironmentName { get; init; } = "Development";

    /// <summary>What the site sent, when it sent mail.</summary>
    public MailCatcher Mail { get; } = new();

    /// <summary>Keep mail in the pickup folder (below <see cref="DataFolder"/>) instead of catching it.</summary>
    public bool MailToFolder { get; init; }

    public string DataFolder => _folder.FullName;
    public string MailFolder => Path.Combine(DataFolder, "mail");

    IServiceProvider ITestHost.Services => Services;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A configuration value, set before the site starts.</summary>
    public SummitApp With(string key, string value)
    {
        _settings[key] = value;
        return this;
    }

    /// <summary>Listens on a free port of this machine, for browsers and load.</summary>
    public Uri OnRealPort()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A visitor: keeps cookies, does not follow redirects (a post's answer is its redirect), reads the given language.</summary>
    public HttpClient Visitor(Language language = Language.Thai)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = ClientOptions.BaseAddress });
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language.Tag()));
        return client;
    }

    /// <summary>A visitor signed in as a new staff member with one role at the event.</summary>
    public async Task<HttpClient> SignInAsync(EventRole role, Guid eventId, Language language = Language.Thai) =>
        await SignInAsync(await this.HireAsync(role, eventId), language);

    /// <summary>A visitor signed in as a new system owner.</summary>
    public async Task<HttpClient> SignInAsOwnerAsync(Language language = Language.Thai) =>
        await SignInAsync(await this.HireOwnerAsync(), language);

    /// <summary>Gets the real cookie without the sign-in page, which has tests of its own.</summary>
    public async Task<HttpClient> SignInAsync(Actor actor, Language language = Language.Thai)
    {
        var client = Visitor(language);
        var response = await client.GetAsync(TestSignIn.Address(actor.UserId));
        response.EnsureSuccessStatusCode();
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("DataFolder", DataFolder);
        builder.UseSetting("Mail:PickupFolder", MailFolder);
        builder.UseSetting("Demo:Load", "false");
        builder.UseSetting("Jobs:Enabled", Jobs ? "true" : "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddTransient<IStartupFilter, TestSignIn>();
            if (Time is not null)
                services.AddSingleton<TimeProvider>(Time);
            if (!MailToFolder)
                services.AddSingleton<MailPost>(Mail);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !_folder.Exists)
            return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
