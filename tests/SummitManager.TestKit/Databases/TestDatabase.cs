using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Data;

namespace SummitManager.TestKit.Databases;

/// <summary>
/// A fresh migrated database with every feature of the product on it, a clock that stands still, repeatable codes and a mail
/// catcher. Dropped when disposed. A class whose tests use events of their own shares one through <see cref="TestDatabases"/>.
/// </summary>
public sealed class TestDatabase : ITestHost, IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseSettings settings, Action<IServiceCollection>? more)
    {
        Settings = settings;
        var services = new ServiceCollection();
        services.AddFeatures(settings, Time, Codes, Mail, Commands);
        more?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public DatabaseSettings Settings { get; }
    public ManualTime Time { get; } = new();
    public SeededCodes Codes { get; } = new();
    public MailCatcher Mail { get; } = new();

    /// <summary>Every command that went to the database.</summary>
    public CountingCommands Commands { get; } = new();
    public IServiceProvider Services => _services;
    public IDbContextFactory<SummitDb> Dbs => Get<IDbContextFactory<SummitDb>>();

    /// <param name="provider">Which database; an unconfigured server throws, so ask through the attributes.</param>
    /// <param name="more">Replaces services, last word first.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, Action<IServiceCollection>? more = null) =>
        new(await DatabaseMaker.Of(provider).MakeAsync(), more);

    /// <summary>Without a single table: for tests of the migrations themselves.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseProvider provider) =>
        new(await DatabaseMaker.Of(provider).MakeEmptyAsync(), null);

    /// <summary>A use case, a queries class, any service.</summary>
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public SummitDb Open() => Dbs.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await DatabaseMaker.Of(Settings.Provider).DropAsync(Settings);
    }
}
