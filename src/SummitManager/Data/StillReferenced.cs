using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SummitManager.Data;

/// <summary>
/// Removing what others refer to is refused by the foreign key, not by a question asked before: nobody can come between.
/// The only place that knows what that refusal is called in each database.
/// </summary>
public static class StillReferenced
{
    private const int SqliteForeignKey = 787;
    /// <summary>What ON DELETE RESTRICT raises there, which is every key of ours.</summary>
    private const int SqliteRestrict = 1811;
    private const int SqlServerReference = 547;

    /// <summary>Saves a removal. False when something still refers to the row; the caller leaves its transaction then.</summary>
    public static async Task<bool> TrySaveRemovalAsync(this SummitDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (Is(e))
        {
            return false;
        }
    }

    /// <summary>What a removal met: something that refers to the row.</summary>
    internal static bool Is(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException e => e.SqliteExtendedErrorCode is SqliteForeignKey or SqliteRestrict,
        PostgresException e => e.SqlState is PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation,
        SqlException e => e.Number == SqlServerReference,
        _ => false,
    };
}
