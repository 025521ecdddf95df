using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Data;

public sealed class ConventionsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    public static TheoryData<DatabaseProvider> Providers => [.. Enum.GetValues<DatabaseProvider>()];

    [DatabaseFact]
    public async Task An_instant_comes_back_in_utc_and_whole_milliseconds(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var typed = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(7)).AddTicks(1_234_567);
        var e = await database.NewEventAsync();
        await using (var db = database.Open())
            await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.RegistrationOpensAt, typed));

        await using var after = database.Open();
        var stored = (await after.Events.SingleAsync(x => x.Id == e.Id)).RegistrationOpensAt!.Value;

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 5, 0, 0, 123, TimeSpan.Zero), stored);
        Assert.Equal(TimeSpan.Zero, stored.Offset);
        Assert.Equal(1, await after.Events.CountAsync(x => x.Id == e.Id && x.RegistrationOpensAt < stored.AddMilliseconds(1) && x.RegistrationOpensAt >= stored));
    }

    [DatabaseFact]
    public async Task Money_compares_and_sorts_in_the_database(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync(new EventOptions { Price = Money.FromBaht(3_500.50m) });
        await database.NewTypeAsync(e, "ยกเว้นค่าลงทะเบียน", e.Quota);

        await using var db = database.Open();
        var prices = await db.RegistrationTypes.Where(t => t.EventId == e.Id).OrderBy(t => t.Price).Select(t => t.Price).ToListAsync();

        Assert.Equal([Money.Zero, new Money(350_050)], prices);
    }

    [DatabaseFact]
    public async Task Thai_text_comes_back_as_it_was(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        const string Name = "น้ำผึ้ง ฤๅษีสมมติ";

        var registration = await database.RegisterAsync(e, Name);

        await using var db = database.Open();
        Assert.Equal(Name, (await db.Registrations.SingleAsync(r => r.Id == registration.Id)).Name.Full(Language.Thai));
    }

    [DatabaseFact]
    public async Task A_row_that_others_point_to_cannot_be_deleted(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        await using var db = database.Open();

        await Assert.ThrowsAnyAsync<Exception>(() => db.Events.Where(x => x.Id == e.Id).ExecuteDeleteAsync());

        Assert.Equal(1, await db.Events.CountAsync(x => x.Id == e.Id));
    }

    [DatabaseFact]
    public async Task Two_who_edit_the_same_row_do_not_overwrite_each_other(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        await using var one = database.Open();
        await using var other = database.Open();
        var (seenByOne, seenByOther) = (await one.Events.SingleAsync(x => x.Id == e.Id), await other.Events.SingleAsync(x => x.Id == e.Id));

        (seenByOne.Theme, seenByOther.Theme) = ("one", "other");

        Assert.True(await one.TrySaveEditAsync(default));
        Assert.False(await other.TrySaveEditAsync(default));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_text_column_has_a_length(DatabaseProvider provider)
    {
        using var db = SummitDbs.WithoutServer(provider);

        Assert.Empty(Columns(db).Where(p => (p.GetProviderClrType() ?? p.ClrType) == typeof(string) && p.GetMaxLength() is null).Select(Say));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_enum_is_a_word_in_the_database(DatabaseProvider provider)
    {
        using var db = SummitDbs.WithoutServer(provider);

        var words = Columns(db).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum).ToList();

        Assert.Contains(words, p => p.ClrType == typeof(RegistrationState));
        Assert.Contains(words, p => p.ClrType == typeof(EventRole));
        Assert.Contains(words, p => p.ClrType == typeof(ScanOutcome));
        Assert.All(words, p => Assert.Equal(typeof(string), p.GetTypeMapping().Converter?.ProviderClrType));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Nothing_disappears_because_something_else_did(DatabaseProvider provider)
    {
        using var db = SummitDbs.WithoutServer(provider);

        var cascading = db.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).Where(k => !k.IsOwnership && k.DeleteBehavior != DeleteBehavior.Restrict);

        Assert.Empty(cascading.Select(k => k.DeclaringEntityType.Name));
    }

    private static IEnumerable<IProperty> Columns(SummitDb db) => db.Model.GetEntityTypes()
        .SelectMany(t => t.GetFlattenedProperties());

    private static string Say(IProperty property) => $"{property.DeclaringType.Name}.{property.Name}";
}
