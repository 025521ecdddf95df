using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>A fast answer counts only when the rows are there.</summary>
internal static class Stored
{
    public static async Task ExpectAsync(string file, string count, int expected)
    {
        var found = await Database.ScalarAsync<long>(file, count);
        if (found != expected)
            throw new InvalidOperationException($"{expected} were answered, {found} are stored: {count}");
    }
}
