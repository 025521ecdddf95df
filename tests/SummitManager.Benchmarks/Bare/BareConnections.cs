using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SummitManager.Benchmarks.Bare;

/// <summary>Open connections with the site's pragmas, and the one turn to write.</summary>
internal sealed class BareConnections(string file)
{
    private readonly ConcurrentBag<SqliteConnection> _open = [];

    public SemaphoreSlim Writer { get; } = new(1);

    public T With<T>(Func<SqliteConnection, T> deed)
    {
        if (!_open.TryTake(out var connection))
            connection = Open();
        try
        {
            return deed(connection);
        }
        finally
        {
            _open.Add(connection);
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000;");
        return connection;
    }
}

internal static class BareSql
{
    public static int Run(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Every column of every row.</summary>
    public static List<object[]> Rows(this SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static SqliteCommand Command(this SqliteConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
