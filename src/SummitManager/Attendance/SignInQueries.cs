using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Attendance;

/// <summary>Who signs in, in the order of the sheet.</summary>
public sealed class SignInQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>What stands on top of the sheet of a day, or of one half of it; null when the event has no such half-day.</summary>
    public async Task<SignInHead?> HeadAsync(Guid eventId, DateOnly date, DayHalf? half, Language language, bool thaiDigits, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.AsNoTracking().Include(x => x.HalfDays).SingleOrDefaultAsync(x => x.Id == eventId, ct);
        var halves = e?.HalfDays.Where(h => h.Date == date && (half is null || h.Half == half)).OrderBy(h => h.DoorsOpenAt).Select(h => HalfName(h.Half)).ToList();
        return halves is not { Count: > 0 } ? null
            : new SignInHead { EventTitle = e!.Title(language == Language.Thai), Date = date, Columns = halves, Language = language, ThaiDigits = thaiDigits };
    }

    /// <summary>
    /// The confirmed people by province, organisation and name, each in dictionary order; those without a province last. All are read at
    /// once, narrow: "page 3 of 160" must know the end, and 6,300 lines are two megabytes.
    /// </summary>
    public async Task<IReadOnlyList<SignInLine>> LinesAsync(Guid eventId, Language language, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId && r.State == RegistrationState.Confirmed)
            .Select(r => new { r.Name, r.Position, r.OrganizationName, r.ProvinceCode, r.SortKey, r.Id }).ToListAsync(ct);
        var provinces = Provinces.Sorted(language).Index().ToDictionary(p => p.Item.Code, p => p.Index, StringComparer.Ordinal);
        var organizations = rows.Select(r => r.OrganizationName).Distinct(StringComparer.Ordinal).ToDictionary(name => name, ThaiText.SortKey, StringComparer.Ordinal);
        return [.. rows.OrderBy(r => provinces.GetValueOrDefault(r.ProvinceCode ?? "", int.MaxValue))
            .ThenBy(r => organizations[r.OrganizationName], StringComparer.Ordinal).ThenBy(r => r.OrganizationName, StringComparer.Ordinal)
            .ThenBy(r => r.SortKey, StringComparer.Ordinal).ThenBy(r => r.Id)
            .Select(r => new SignInLine(r.Name, r.Position, r.OrganizationName, r.ProvinceCode))];
    }

    internal static Label HalfName(DayHalf half) => half == DayHalf.Morning ? new Label("ช่วงเช้า", "Morning") : new Label("ช่วงบ่าย", "Afternoon");
}
