using Npgsql;
using SummitManager.Data;

namespace SummitManager.TestKit.Databases;

/// <summary>A database of its own on the server that the variable names, made from a migrated template.</summary>
internal sealed class PostgreSqlMaker : DatabaseMaker
{
    private static readonly SemaphoreSlim OneCopy = new(1);

    private readonly Lazy<Task<string>> _template;

    public PostgreSqlMaker() => _template = new(MakeTemplateAsync);

    public override async Task<DatabaseSettings> MakeAsync()
    {
        var template = await _template.Value;
        var name = NewName();
        await OneCopy.WaitAsync();
        try
        {
            await RunAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            OneCopy.Release();
        }
        return Settings(name);
    }

    public override async Task<DatabaseSettings> MakeEmptyAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE {name}");
        return Settings(name);
    }

    public override async Task DropAsync(DatabaseSettings settings)
    {
        await using (var connection = new NpgsqlConnection(settings.Connection))
            NpgsqlConnection.ClearPool(connection);
        await RunAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(settings.Connection).Database} WITH (FORCE)");
    }

    private async Task<string> MakeTemplateAsync()
    {
        var settings = await MakeEmptyAsync();
        await MigrateAsync(settings);
        await using (var connection = new NpgsqlConnection(settings.Connection))
            NpgsqlConnection.ClearPool(connection);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(settings).Wait();
        return new NpgsqlConnectionStringBuilder(settings.Connection).Database!;
    }

    private static DatabaseSettings Settings(string database) => new(DatabaseProvider.PostgreSql,
        new NpgsqlConnectionStringBuilder(TestServers.Required(DatabaseProvider.PostgreSql)) { Database = database, MaxPoolSize = 40 }.ConnectionString);

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestServers.Required(DatabaseProvider.PostgreSql)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
