using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Benchmarks.Running;
using SummitManager.Data;
using SummitManager.Registrations.Delegations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>
/// A list of 6,300 people in 1,050 delegations, from the uploaded XLSX to the last commit; then the very same rows again by prepared
/// statements in one transaction, which is the database's own part of it. On PostgreSQL too where the tests' variable names one.
/// </summary>
internal static class ImportingList
{
    private const int Delegations = 1_050;
    private const int PeopleEach = 6;

    /// <summary>What the import writes, in the order of its keys.</summary>
    private static readonly string[] Tables = ["Organizations", "Delegations", "Registrations", "AuditEntries"];

    public static async Task RunAsync(Bench bench)
    {
        foreach (var provider in TestServers.All.Where(p => p != DatabaseProvider.SqlServer && TestServers.SkipReason(p) is null))
        {
            foreach (var (rows, what) in new[] { (RowChoice.Good, "good rows"), (RowChoice.AllOrNothing, "all or nothing") })
            {
                var (previews, imports, bare) = (new List<double>(), new List<double>(), new List<double>());
                for (var round = 0; round < bench.Rounds; round++)
                {
                    await using var host = await TestDatabase.CreateAsync(provider);
                    var (preview, import) = await ImportAsync(host, rows);
                    previews.Add(preview);
                    imports.Add(import);
                    bare.Add(await WriteAgainAsync(host));
                }
                bench.Report.Add($"Import of {Delegations * PeopleEach:N0} people in {Delegations:N0} delegations, {what}, {provider}: preview first {previews[0]:0.0} s, then {Report.Median(previews.Skip(1)):0.0} s; import first {imports[0]:0.0} s, then {Report.Median(imports.Skip(1)):0.0} s (best {imports.Min():0.0}); its rows by hand {Report.Median(bare):0.00} s, ratio {Report.Median(bare) / Report.Median(imports):0.00}");
            }
        }
    }

    private static async Task<(double Preview, double Import)> ImportAsync(TestDatabase host, RowChoice rows)
    {
        var e = await host.NewEventAsync(new EventOptions { Capacity = 10_000 });
        var list = await BigLists.DelegationsAsync(Delegations, PeopleEach);
        var file = (await host.Get<UploadDelegationList>().RunAsync(Actor.System, e.Id, "list.xlsx", new MemoryStream(list), CancellationToken.None)).ShouldBeOk().Id;

        var begun = Stopwatch.GetTimestamp();
        (await host.Get<DelegationImportQueries>().PreviewAsync(Actor.System, e.Id, file, e.Type.Id, rows, CancellationToken.None)).ShouldBeOk();
        var preview = Stopwatch.GetElapsedTime(begun);
        begun = Stopwatch.GetTimestamp();
        var done = (await host.Get<ImportDelegations>().RunAsync(Actor.System, new ImportRequest(e.Id, file, e.Type.Id, rows, SendMail: false), null, CancellationToken.None)).ShouldBeOk();
        var import = Stopwatch.GetElapsedTime(begun);

        await using var db = host.Open();
        var stored = (await db.Registrations.CountAsync(), await db.Delegations.CountAsync(), done.FaultyRows);
        if (stored != (Delegations * PeopleEach, Delegations, 0))
            throw new InvalidOperationException($"The list holds {Delegations * PeopleEach} people in {Delegations} delegations, stored and faulty are {stored}.");
        return (preview.TotalSeconds, import.TotalSeconds);
    }

    /// <summary>Takes the rows out and puts the same ones back. Seconds of the latter.</summary>
    private static async Task<double> WriteAgainAsync(TestDatabase host)
    {
        await using var db = host.Open();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var kept = new List<(string Table, string[] Columns, List<object[]> Rows)>();
        foreach (var table in Tables)
            kept.Add(await ReadAsync(connection, table));
        foreach (var table in Tables.Reverse())
            await RunAsync(connection, $"DELETE FROM \"{table}\"");

        var begun = Stopwatch.GetTimestamp();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var (table, columns, rows) in kept)
                await InsertAsync(connection, transaction, table, columns, rows);
            await transaction.CommitAsync();
        }
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<(string, string[], List<object[]>)> ReadAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[columns.Length];
            reader.GetValues(row);
            rows.Add(row);
        }
        return (table, columns, rows);
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, string table, string[] columns, List<object[]> rows)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{i}";
            command.Parameters.Add(parameter);
        }
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i];
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
