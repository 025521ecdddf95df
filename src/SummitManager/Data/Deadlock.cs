using Microsoft.Data.SqlClient;
using Npgsql;

namespace SummitManager.Data;

/// <summary>
/// Two transactions may lock each other out on the server databases; the server picks one and undoes it whole. Its use case is
/// then simply run again from its first read.
/// </summary>
public static class Deadlock
{
    private const int Tries = 5;
    private const int SqlServerDeadlock = 1205;

    /// <summary>Runs a whole use case, load included, again when the database chose it as the victim.</summary>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> useCase)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await useCase();
            }
            catch (Exception e) when (attempt < Tries && Is(e))
            {
                // Nothing of it was kept; the rival has gone on.
            }
        }
    }

    private static bool Is(Exception? e) => e switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        SqlException { Number: SqlServerDeadlock } => true,
        _ => Is(e.InnerException),
    };
}
