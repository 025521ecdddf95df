using SummitManager.Data;

namespace SummitManager.TestKit.Databases;

/// <summary>Which databases this run can reach. SQLite always; the servers when their variable holds a connection string.</summary>
public static class TestServers
{
    public const string PostgreSqlVariable = "SUMMIT_TEST_POSTGRES";
    public const string SqlServerVariable = "SUMMIT_TEST_SQLSERVER";

    /// <summary>Set to 1 where a build has no PostgreSQL to offer.</summary>
    public const string PostgreSqlOptionalVariable = "SUMMIT_TEST_POSTGRES_OPTIONAL";

    public static readonly IReadOnlyList<DatabaseProvider> All = Enum.GetValues<DatabaseProvider>();

    /// <summary>Null for SQLite and for a server that is not configured.</summary>
    public static string? Connection(DatabaseProvider provider) =>
        Variable(provider) is { } name && Environment.GetEnvironmentVariable(name) is { Length: > 0 } connection ? connection : null;

    /// <summary>Why tests on this database do not run; null when they do, which includes "must run, and fail without a server".</summary>
    public static string? SkipReason(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite || Connection(provider) is not null || IsRequired(provider)
            ? null
            : $"{provider} is not configured: set {Variable(provider)} to a connection string (tests/README.md).";

    internal static string Required(DatabaseProvider provider) => Connection(provider)
        ?? throw new InvalidOperationException($"{Variable(provider)} must hold a connection string here, because CI is true and {PostgreSqlOptionalVariable} is not 1.");

    private static bool IsRequired(DatabaseProvider provider) =>
        provider == DatabaseProvider.PostgreSql
        && Environment.GetEnvironmentVariable("CI") is "true" or "1"
        && Environment.GetEnvironmentVariable(PostgreSqlOptionalVariable) != "1";

    private static string? Variable(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlVariable,
        DatabaseProvider.SqlServer => SqlServerVariable,
        _ => null,
    };
}
