using Microsoft.Data.SqlClient;
using Npgsql;

namespace SummitManager.Data;

/// <summary>
/// A claim found that a rival had changed what its use case read before: the transaction is undone and the use case runs again from
/// its first read. Never leaves <see cref="Deadlock.RetryAsync"/> unless ten rivals in a row were faster.
/// </summary>
public sealed class ReadTooOldException() : Exception("What this transaction had read was changed by another.");

/// <summary>
/// Two transactions may lock each other out on the server databases; the server picks one and undoes it whole. Its use case is
/// then simply run again from its first read.
/// </summary>
public static class Deadlock
{
    private const int Tries = 10;
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
        ReadTooOldException => true,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } => true,
        SqlException { Number: SqlServerDeadlock } => true,
        _ => Is(e.InnerException),
    };
}
