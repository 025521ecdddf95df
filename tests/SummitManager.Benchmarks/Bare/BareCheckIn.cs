using Microsoft.AspNetCore.Http;

namespace SummitManager.Benchmarks.Bare;

internal sealed record BareScans(Guid CheckpointId, IReadOnlyList<BareScan> Scans);

internal sealed record BareScan(Guid Id, string Code, string Direction, string Means, DateTimeOffset At);

/// <summary>A check-in: one select, two inserts, one commit.</summary>
internal static class BareCheckIn
{
    public static async Task<IResult> RecordAsync(BareConnections db, BareScans body)
    {
        var (door, scan) = (body.CheckpointId.ToString().ToUpperInvariant(), body.Scans[0]);
        var rows = db.With(c => c.Rows("""
            SELECT r.Id, r.EventId, r.TypeId, r.State, r.Payment, r.Name_Title, r.Name_Given, r.Name_Middle, r.Name_Family, r.Name_TitleEn, r.Name_GivenEn, r.Name_FamilyEn, r.Name_Order,
                r.OrganizationName, r.Position, r.IsVip, t.NameTh, t.NameEn, t.BadgeColor, c.Period, c.At, c.Inside
            FROM Registrations r JOIN RegistrationTypes t ON t.Id = r.TypeId LEFT JOIN CheckIns c ON c.CheckpointId = $door AND c.RegistrationId = r.Id
            WHERE r.TicketCode = $code
            """, ("$door", door), ("$code", scan.Code)));
        if (rows is not [var person] || person[3] is not "Confirmed" || person[19] is not DBNull)
            return Results.Conflict();

        var (scanId, now, at) = (scan.Id.ToString().ToUpperInvariant(), DateTime.UtcNow, scan.At.UtcDateTime);
        await db.Writer.WaitAsync();
        try
        {
            db.With(c =>
            {
                using var transaction = c.BeginTransaction();
                c.Run("INSERT INTO CheckIns (CheckpointId, RegistrationId, Period, EventId, ScanId, At, Inside) VALUES ($door, $person, $period, $event, $scan, $at, 1)",
                    ("$door", door), ("$person", person[0]), ("$period", "2026-03-02-am"), ("$event", person[1]), ("$scan", scanId), ("$at", at));
                c.Run("""
                    INSERT INTO Scans (Id, EventId, CheckpointId, RegistrationId, UnknownCodeHash, Direction, Means, Outcome, Period, At, ReceivedAt, ByUserId, Note, UndoneAt, UndoneBy, UndoReason)
                    VALUES ($scan, $event, $door, $person, NULL, $direction, $means, 'Admitted', $period, $at, $now, $person, NULL, NULL, NULL, NULL)
                    """,
                    ("$scan", scanId), ("$event", person[1]), ("$door", door), ("$person", person[0]), ("$direction", scan.Direction), ("$means", scan.Means), ("$period", "2026-03-02-am"), ("$at", at), ("$now", now));
                transaction.Commit();
                return 0;
            });
        }
        finally
        {
            db.Writer.Release();
        }
        return Results.Json(new[]
        {
            new { scan.Id, Outcome = "Admitted", scan.At, FirstAt = (DateTimeOffset?)null, Person = new { Id = person[0], Name = $"{person[5]}{person[6]} {person[8]}", Organization = person[13], Position = person[14] as string, Type = person[16], Color = person[18], IsVip = person[15] } },
        });
    }
}
