using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SummitManager.Data;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Migrations;

public sealed class MigrationsTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_model_has_no_change_without_a_migration(DatabaseProvider provider)
    {
        using var db = SummitDbs.WithoutServer(provider);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_three_folders_hold_the_same_migrations()
    {
        var names = Enum.GetValues<DatabaseProvider>().Select(NamesOf).ToList();

        Assert.NotEmpty(names[0]);
        Assert.All(names, list => Assert.Equal(names[0], list));
    }

    [DatabaseFact]
    public async Task An_empty_database_migrates_and_can_be_used(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using (var db = database.Open())
        {
            await db.Database.MigrateAsync();
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        }

        var e = await database.NewEventAsync();
        await database.RegisterAsync(e, "สมชาย ใจดี");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_script_for_the_database_administrator_is_made_without_a_server(DatabaseProvider provider)
    {
        using var db = SummitDbs.WithoutServer(provider);

        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.Contains("CREATE TABLE", script, StringComparison.Ordinal);
        Assert.Contains("Registrations", script, StringComparison.Ordinal);
    }

    /// <summary>Timestamps differ, because the three are made one after the other.</summary>
    private static List<string> NamesOf(DatabaseProvider provider)
    {
        using var db = SummitDbs.WithoutServer(provider);
        return [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
    }
}
