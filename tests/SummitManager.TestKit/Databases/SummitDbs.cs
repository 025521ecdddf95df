using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.TestKit.Databases;

/// <summary>Opens a context with production's options and nothing around it: migrations, model checks, a look from outside.</summary>
public static class SummitDbs
{
    public static SummitDb Open(DatabaseSettings settings) => settings.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteSummitDb(Options<SqliteSummitDb>(settings)),
        DatabaseProvider.PostgreSql => new PostgreSqlSummitDb(Options<PostgreSqlSummitDb>(settings)),
        _ => new SqlServerSummitDb(Options<SqlServerSummitDb>(settings)),
    };

    /// <summary>A context that knows its provider but reaches no server: enough for the model and for scripts.</summary>
    public static SummitDb WithoutServer(DatabaseProvider provider) => Open(new DatabaseSettings(provider, provider switch
    {
        DatabaseProvider.Sqlite => "Data Source=:memory:",
        DatabaseProvider.PostgreSql => "Host=nowhere.invalid;Database=none",
        _ => "Server=nowhere.invalid;Database=none;Encrypt=True",
    }));

    private static DbContextOptions<TDb> Options<TDb>(DatabaseSettings settings) where TDb : SummitDb
    {
        var options = new DbContextOptionsBuilder<TDb>();
        Providers.Use(options, settings);
        return options.Options;
    }
}
