using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SummitManager.Data;

/// <summary>What <c>dotnet ef</c> needs to write a migration: a provider, but no server.</summary>
internal abstract class DesignTime<TDb>(DatabaseSettings settings) : IDesignTimeDbContextFactory<TDb> where TDb : SummitDb
{
    public TDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TDb>();
        Providers.Use(options, settings);
        return (TDb)Activator.CreateInstance(typeof(TDb), options.Options)!;
    }
}

internal sealed class SqliteDesignTime() : DesignTime<SqliteSummitDb>(new(DatabaseProvider.Sqlite, "Data Source=design-time.db"));

internal sealed class PostgreSqlDesignTime() : DesignTime<PostgreSqlSummitDb>(new(DatabaseProvider.PostgreSql, "Host=localhost;Database=design_time"));

internal sealed class SqlServerDesignTime() : DesignTime<SqlServerSummitDb>(new(DatabaseProvider.SqlServer, "Server=localhost;Database=design_time;Encrypt=True"));
