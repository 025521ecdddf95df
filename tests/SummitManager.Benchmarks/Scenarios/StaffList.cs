using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Benchmarks.Running;
using SummitManager.Data;
using SummitManager.Registrations;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>The list of registrations in the back office: its first page and a search, by the use case itself and by the bare statement.</summary>
internal static class StaffList
{
    private const int PageSize = 50;

    /// <summary>In some names only, in many, in none: what is found in none cannot stop early.</summary>
    private static readonly string[] Fragments = ["ใจ", "บ้าน", "ไม่มีคำนี้"];

    public static async Task RunAsync(Bench bench)
    {
        foreach (var size in (int[])[6_300, 63_000])
        {
            var file = await bench.DemoAsync(size);
            await using var services = new ServiceCollection().AddSummitDb(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}"))
                .AddSingleton<RegistrationListQueries>().BuildServiceProvider();
            var list = services.GetRequiredService<RegistrationListQueries>();
            var e = Guid.Parse(await Database.ScalarAsync<string>(file, "SELECT Id FROM Events"));
            await using var bare = new SqliteConnection($"Data Source={file}");
            await bare.OpenAsync();

            await CompareAsync(bench, $"{size:N0}: first page", list, bare, new RegistrationFilter(e));
            foreach (var fragment in Fragments)
                await CompareAsync(bench, $"{size:N0}: search “{fragment}”", list, bare, new RegistrationFilter(e) { Text = fragment });
        }
    }

    private static async Task CompareAsync(Bench bench, string what, RegistrationListQueries list, SqliteConnection bare, RegistrationFilter filter)
    {
        var found = 0;
        var (ours, hand) = (new List<double>(), new List<double>());
        for (var i = -5; i < bench.Requests(40); i++)
        {
            var a = await TimeAsync(async () => found = (await list.ListAsync(filter, 1, PageSize, CancellationToken.None)).Total);
            var b = await TimeAsync(() => ByHandAsync(bare, filter));
            if (i < 0)
                continue;
            ours.Add(a);
            hand.Add(b);
        }
        bench.Report.Add($"{what} ({found:N0} found): {Times(ours)}; the same statements by hand {Times(hand)}");
    }

    /// <summary>The best is what the work takes while nobody else uses the processor.</summary>
    private static string Times(List<double> values) => string.Create(CultureInfo.InvariantCulture,
        $"{Report.Median(values):0.0} ms (best {values.Min():0.0}, p95 {Report.Percentile([.. values.Order()], 95):0.0})");

    private static async Task<double> TimeAsync(Func<Task> deed)
    {
        var begun = Stopwatch.GetTimestamp();
        await deed();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task ByHandAsync(SqliteConnection bare, RegistrationFilter filter)
    {
        var where = "EventId = $e" + (filter.Text is null ? "" : " AND instr(SearchText, $t) > 0");
        var ids = await RowsAsync($"SELECT Id FROM Registrations WHERE {where} ORDER BY SortKey, Id LIMIT {PageSize + 1}");
        if (ids.Count > PageSize)
            await RowsAsync($"SELECT COUNT(*) FROM Registrations WHERE {where}");
        if (ids.Count > 0)
            await RowsAsync($"""
                SELECT r.*, t.NameTh, t.NameEn, d.Number FROM Registrations r JOIN RegistrationTypes t ON t.Id = r.TypeId LEFT JOIN Delegations d ON d.Id = r.DelegationId
                WHERE r.Id IN ('{string.Join("','", ids.Take(PageSize))}') ORDER BY r.SortKey, r.Id
                """);

        async Task<List<string>> RowsAsync(string sql)
        {
            await using var command = bare.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$e", filter.EventId);
            command.Parameters.AddWithValue("$t", Thai.ThaiText.SearchText(filter.Text));
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                rows.Add(values[0].ToString()!);
            }
            return rows;
        }
    }
}
