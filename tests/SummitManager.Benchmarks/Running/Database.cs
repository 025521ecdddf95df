using Microsoft.Data.Sqlite;

namespace SummitManager.Benchmarks.Running;

/// <summary>Looks into a site's file from outside: to prepare a round and to prove that what was answered is stored.</summary>
internal static class Database
{
    public static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = await OpenAsync(file);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> ScalarAsync<T>(string file, string sql) => (await ReadAsync<T>(file, sql))[0];

    /// <summary>The first column of every row.</summary>
    public static async Task<List<T>> ReadAsync<T>(string file, string sql)
    {
        await using var connection = await OpenAsync(file);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await reader.ReadAsync())
            all.Add(reader.GetFieldValue<T>(0));
        return all;
    }

    /// <summary>All of it into the one file, which may be copied then.</summary>
    public static Task CheckpointAsync(string file) => ExecuteAsync(file, "PRAGMA wal_checkpoint(TRUNCATE)");

    private static async Task<SqliteConnection> OpenAsync(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
