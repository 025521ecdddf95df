using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.TestKit.Databases;

/// <summary>Makes and drops databases of one provider, fast: migrated once a process, then copied.</summary>
internal abstract class DatabaseMaker
{
    private static readonly Dictionary<DatabaseProvider, DatabaseMaker> All = new()
    {
        [DatabaseProvider.Sqlite] = new SqliteMaker(),
        [DatabaseProvider.PostgreSql] = new PostgreSqlMaker(),
        [DatabaseProvider.SqlServer] = new SqlServerMaker(),
    };

    private static int _last;

    public static DatabaseMaker Of(DatabaseProvider provider) => All[provider];

    /// <summary>A new migrated database.</summary>
    public abstract Task<DatabaseSettings> MakeAsync();

    /// <summary>A new database without any table, for tests of migrations.</summary>
    public abstract Task<DatabaseSettings> MakeEmptyAsync();

    public abstract Task DropAsync(DatabaseSettings settings);

    /// <summary>Unique among all test processes of this machine and, in all likelihood, of a shared server.</summary>
    protected static string NewName() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"summit_test_{Environment.ProcessId}_{Environment.TickCount64:x}_{Interlocked.Increment(ref _last)}");

    protected static async Task MigrateAsync(DatabaseSettings settings)
    {
        await using var db = SummitDbs.Open(settings);
        await db.Database.MigrateAsync();
    }
}
