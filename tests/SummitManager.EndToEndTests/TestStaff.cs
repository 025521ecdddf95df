using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>Somebody who signs in on the real page.</summary>
public sealed record SignedOut(Actor Actor, string Email, string Password);

public static class TestStaff
{
    private const string Password = "correct horse battery 9";

    public static async Task<SignedOut> HireWithPasswordAsync(this SummitApp app, EventRole role, Guid eventId)
    {
        var actor = await app.HireAsync(role, eventId);
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffUser>>();
        var user = (await users.FindByIdAsync(actor.UserId.ToString()))!;
        var result = await users.AddPasswordAsync(user, Password);
        Assert.True(result.Succeeded, string.Join(", ", result.Errors.Select(e => e.Description)));
        return new SignedOut(actor, user.Email!, Password);
    }

    /// <summary>Opens the doors of the event's first half-day now, at whatever hour the test runs.</summary>
    public static async Task OpenDoorsAsync(this ITestHost host, TestEvent e)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var now = DateTimeOffset.UtcNow;
        var first = e.HalfDays[0].Id;
        await db.HalfDays.Where(h => h.Id == first)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.DoorsOpenAt, now.AddHours(-1)).SetProperty(h => h.DoorsCloseAt, now.AddHours(3)));
        await db.HalfDays.Where(h => h.EventId == e.Id && h.Id != first)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.DoorsOpenAt, now.AddHours(5)).SetProperty(h => h.DoorsCloseAt, now.AddHours(8)));
    }
}
