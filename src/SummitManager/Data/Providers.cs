using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SummitManager.Data;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Where the data lies. <see cref="Provider"/> and <see cref="Connection"/> come from the section <c>Database</c>.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string Connection);

/// <summary>The one switch between the three databases.</summary>
public static class Providers
{
    public static IServiceCollection AddSummitDb(this IServiceCollection services, DatabaseSettings settings)
    {
        switch (settings.Provider)
        {
            case DatabaseProvider.Sqlite:
                AddFactory<SqliteSummitDb>(services, settings);
                break;
            case DatabaseProvider.PostgreSql:
                AddFactory<PostgreSqlSummitDb>(services, settings);
                break;
            case DatabaseProvider.SqlServer:
                AddFactory<SqlServerSummitDb>(services, settings);
                break;
            default:
                throw new InvalidOperationException($"Database:Provider {settings.Provider} is not known.");
        }
        services.AddSingleton(settings);
        // Identity's stores want one context per request; everything else uses the factory.
        services.AddScoped(s => s.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContext());
        return services;
    }

    /// <summary>Options of one provider; tests and design-time tools use the same.</summary>
    public static void Use(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        switch (settings.Provider)
        {
            case DatabaseProvider.Sqlite:
                options.UseSqlite(settings.Connection).AddInterceptors(SqlitePragmas.Instance);
                break;
            case DatabaseProvider.PostgreSql:
                options.UseNpgsql(settings.Connection);
                break;
            case DatabaseProvider.SqlServer:
                options.UseSqlServer(settings.Connection);
                break;
        }
        // Lists load their children in a query each (FR: constant number of queries), decided per query, never by accident.
        options.ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning)
            // A duplicate key is an answer here (TrySaveAsync), not an error; what nobody expects is thrown and logged by the host.
            .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));
    }

    private static void AddFactory<TDb>(IServiceCollection services, DatabaseSettings settings) where TDb : SummitDb
    {
        services.AddPooledDbContextFactory<TDb>(options => Use(options, settings));
        services.AddSingleton<IDbContextFactory<SummitDb>, ProviderFactory<TDb>>();
    }

    /// <summary><c>IDbContextFactory</c> is invariant, hence these three lines.</summary>
    private sealed class ProviderFactory<TDb>(IDbContextFactory<TDb> inner) : IDbContextFactory<SummitDb> where TDb : SummitDb
    {
        public SummitDb CreateDbContext() => inner.CreateDbContext();
    }
}

/// <summary>
/// Write-ahead log, so readers never wait; FULL, so that an acknowledged row survives a power cut; foreign keys on. Told once to each
/// connection of the pool, which keeps them: EF opens and closes one around every command.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;";

    /// <summary>SQLite's own connection. Not called by name: the compiler would want the very SQLitePCLRaw that the feed lacks.</summary>
    private static readonly Func<SqliteConnection, object> HandleOf =
        typeof(SqliteConnection).GetProperty("Handle")!.GetMethod!.CreateDelegate<Func<SqliteConnection, object>>();

    private readonly ConditionalWeakTable<object, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = HandleOf((SqliteConnection)connection);
        if (_told.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        _told.TryAdd(handle, this);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite works on the calling thread; there is nothing to wait for.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
