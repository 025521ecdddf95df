using System.Collections.Concurrent;
using SummitManager.Data;
using Xunit;

namespace SummitManager.TestKit.Databases;

/// <summary>
/// One database of each provider for a whole test class: <c>class XTests(TestDatabases databases) : IClassFixture&lt;TestDatabases&gt;</c>.
/// Tests of the class each make their own event, so they do not meet.
/// </summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<TestDatabase>>> _open = new();

    public Task<TestDatabase> OpenAsync(DatabaseProvider provider) =>
        _open.GetOrAdd(provider, p => new(() => TestDatabase.CreateAsync(p))).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in _open.Values)
            await (await database.Value).DisposeAsync();
    }
}
