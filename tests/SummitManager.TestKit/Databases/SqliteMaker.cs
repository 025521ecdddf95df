using Microsoft.Data.Sqlite;
using SummitManager.Data;

namespace SummitManager.TestKit.Databases;

/// <summary>A file in the temporary folder, copied from one that was migrated.</summary>
internal sealed class SqliteMaker : DatabaseMaker
{
    private readonly Lazy<Task<string>> _template;

    public SqliteMaker() => _template = new(MakeTemplateAsync);

    public override async Task<DatabaseSettings> MakeAsync()
    {
        var template = await _template.Value;
        var settings = await MakeEmptyAsync();
        File.Copy(template, PathOf(settings));
        return settings;
    }

    public override Task<DatabaseSettings> MakeEmptyAsync() =>
        Task.FromResult(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(Path.GetTempPath(), NewName() + ".db")}"));

    public override Task DropAsync(DatabaseSettings settings)
    {
        using (var connection = new SqliteConnection(settings.Connection))
            SqliteConnection.ClearPool(connection);
        foreach (var end in (string[])["", "-wal", "-shm"])
            File.Delete(PathOf(settings) + end);
        return Task.CompletedTask;
    }

    private async Task<string> MakeTemplateAsync()
    {
        var settings = await MakeEmptyAsync();
        await MigrateAsync(settings);
        await using (var connection = new SqliteConnection(settings.Connection))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // All of it into the one file that is copied.
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        using (var connection = new SqliteConnection(settings.Connection))
            SqliteConnection.ClearPool(connection);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAsync(settings).Wait();
        return PathOf(settings);
    }

    private static string PathOf(DatabaseSettings settings) => new SqliteConnectionStringBuilder(settings.Connection).DataSource;
}
