using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.TestKit.Building;

/// <summary>Staff actors, with and without rows behind them.</summary>
public static class Staffing
{
    /// <summary>An actor with one role, who exists nowhere but in the call.</summary>
    public static Actor Actor(EventRole role, Guid eventId) => new(Registering.NewId(), $"Test {role}", false, [(eventId, role)]);

    /// <summary>Somebody signed in who has no role at the event.</summary>
    public static Actor Stranger() => new(Registering.NewId(), "Test stranger", false, []);

    /// <summary>A stored staff member with one role, for screens and sign-in.</summary>
    public static async Task<Actor> HireAsync(this ITestHost host, EventRole role, Guid eventId)
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var user = NewUser(role.ToString(), now);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        db.Add(user);
        db.Add(new StaffMember { EventId = eventId, UserId = user.Id, Role = role, AddedAt = now, AddedBy = user.Id });
        await db.SaveChangesAsync();
        return new Actor(user.Id, user.DisplayName, false, [(eventId, role)]);
    }

    /// <summary>A stored system owner: may do everything everywhere.</summary>
    public static async Task<Actor> HireOwnerAsync(this ITestHost host)
    {
        var user = NewUser("owner", host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        user.IsSystemOwner = true;
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        db.Add(user);
        await db.SaveChangesAsync();
        return new Actor(user.Id, user.DisplayName, true, []);
    }

    private static StaffUser NewUser(string what, DateTimeOffset now)
    {
        var id = Registering.NewId();
        var email = $"{what}-{id:N}@staff.example".ToLowerInvariant();
        return new StaffUser
        {
            Id = id,
            DisplayName = $"Test {what}",
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Registering.NewId().ToString("N"),
            CreatedAt = now,
        };
    }
}
