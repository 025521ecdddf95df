using Microsoft.Data.SqlClient;
using SummitManager.Data;

namespace SummitManager.TestKit.Databases;

/// <summary>A database of its own on the server that the variable names. It has no templates, so each is migrated.</summary>
internal sealed class SqlServerMaker : DatabaseMaker
{
    public override async Task<DatabaseSettings> MakeAsync()
    {
        var settings = await MakeEmptyAsync();
        await MigrateAsync(settings);
        return settings;
    }

    public override async Task<DatabaseSettings> MakeEmptyAsync()
    {
        var name = NewName();
        await RunAsync($"CREATE DATABASE [{name}]");
        return new DatabaseSettings(DatabaseProvider.SqlServer,
            new SqlConnectionStringBuilder(TestServers.Required(DatabaseProvider.SqlServer)) { InitialCatalog = name }.ConnectionString);
    }

    public override async Task DropAsync(DatabaseSettings settings)
    {
        await using (var connection = new SqlConnection(settings.Connection))
            SqlConnection.ClearPool(connection);
        await RunAsync($"DROP DATABASE [{new SqlConnectionStringBuilder(settings.Connection).InitialCatalog}]");
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new SqlConnection(TestServers.Required(DatabaseProvider.SqlServer));
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
