using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Data.Demo;
using SummitManager.Shared;

namespace SummitManager.Web.Hosting;

/// <summary>What a newcomer is told at each start.</summary>
public sealed record DemoSignIn(string Slug, string Email, string Password);

/// <summary>
/// Loads the demo event once, with one account for each role. Their password is made here (or taken from <c>Demo:Password</c>)
/// and kept in the file <c>demo-sign-in.txt</c> of the data folder.
/// </summary>
public static class DemoStart
{
    private const string OwnerEmail = "demo@summit.example";

    /// <summary>Null when the database has events of its own and no demo.</summary>
    public static async Task<DemoSignIn?> LoadAsync(WebApplication app)
    {
        var ct = app.Lifetime.ApplicationStopping;
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync(ct);
        var file = Path.Combine(DatabaseConfiguration.DataFolder(app.Configuration, app.Environment), "demo-sign-in.txt");
        if (await db.Events.AnyAsync(ct))
            return await KnownAsync(app, db, file, ct);

        var size = DemoSize.Parse(app.Configuration["Demo:Size"]);
        var password = app.Configuration["Demo:Password"] ?? await KeptAsync(file, ct) ?? Codes.Grouped(scope.ServiceProvider.GetRequiredService<Codes>().New(16));
        // Kept first: a start that is cut off in the middle goes on next time with the same password.
        await File.WriteAllTextAsync(file, $"{OwnerEmail}\n{password}\n", ct);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var staff = await HireAsync(scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>(), password, now);
        await DemoSummit.LoadAsync(db, size, staff, now, ct);
        return new DemoSignIn(DemoSummit.Slug, OwnerEmail, password);
    }

    private static async Task<DemoSignIn?> KnownAsync(WebApplication app, SummitDb db, string file, CancellationToken ct) =>
        (await KeptAsync(file, ct) ?? app.Configuration["Demo:Password"]) is { } password && await db.Events.AnyAsync(e => e.Slug == DemoSummit.Slug, ct)
            ? new DemoSignIn(DemoSummit.Slug, OwnerEmail, password)
            : null;

    private static async Task<string?> KeptAsync(string file, CancellationToken ct) =>
        File.Exists(file) && await File.ReadAllLinesAsync(file, ct) is [_, { Length: > 0 } password, ..] ? password : null;

    private static async Task<List<(Guid, EventRole)>> HireAsync(UserManager<StaffUser> users, string password, DateTimeOffset now)
    {
        var staff = new List<(Guid, EventRole)>();
        foreach (var role in Enum.GetValues<EventRole>())
        {
            var email = role == EventRole.Owner ? OwnerEmail : $"{role.ToString().ToLowerInvariant()}@summit.example";
            var user = await users.FindByEmailAsync(email);
            if (user is null)
            {
                user = new StaffUser
                {
                    Id = Guid.CreateVersion7(now),
                    UserName = email,
                    Email = email,
                    EmailConfirmed = true,
                    DisplayName = role == EventRole.Owner ? "เจ้าของงานตัวอย่าง" : $"ผู้ใช้ตัวอย่าง ({role})",
                    IsSystemOwner = role == EventRole.Owner,
                    CreatedAt = now,
                };
                var made = await users.CreateAsync(user, password);
                if (!made.Succeeded)
                    throw new InvalidOperationException($"The demo account {email} could not be made: {string.Join(' ', made.Errors.Select(e => e.Description))}");
            }
            staff.Add((user.Id, role));
        }
        return staff;
    }
}
