using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Attendance;
using SummitManager.Badges;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Benchmarks.Printing;

/// <summary>The server's part that makes documents, on a database that it has read from before: what a server at rest has ready.</summary>
internal sealed class DocumentDesk : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DocumentDesk(string database) => _services = new ServiceCollection()
        .AddLogging().AddSingleton(TimeProvider.System).AddSingleton<Codes, SystemCodes>()
        .AddSummitDb(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={database}"))
        .AddFiles().AddEvents().AddRegistrations().AddBadges().AddAttendance().BuildServiceProvider();

    public Guid EventId { get; private set; }
    /// <summary>Whose badge is printed again.</summary>
    public Guid Somebody { get; private set; }
    private DateOnly FirstDay { get; set; }

    public static async Task<DocumentDesk> OpenAsync(string database)
    {
        var desk = new DocumentDesk(database);
        await using var db = desk.Open();
        var e = await db.Events.AsNoTracking().SingleAsync();
        (desk.EventId, desk.FirstDay) = (e.Id, e.StartsOn);
        desk.Somebody = await db.Registrations.Where(r => r.State == RegistrationState.Confirmed).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync();
        return desk;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public SummitDb Open() => Get<IDbContextFactory<SummitDb>>().CreateDbContext();

    /// <summary>The first day's sheet in Thai with Thai digits, a column for each half.</summary>
    public async Task<(SignInHead Head, IReadOnlyList<SignInLine> Lines)> SignInAsync(int people)
    {
        var queries = Get<SignInQueries>();
        var head = (await queries.HeadAsync(EventId, FirstDay, half: null, Language.Thai, thaiDigits: true, CancellationToken.None))!;
        var lines = await queries.LinesAsync(EventId, Language.Thai, CancellationToken.None);
        return (head, [.. lines.Take(people)]);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
