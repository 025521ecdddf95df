using System.Globalization;

namespace SummitManager.Benchmarks.Printing;

/// <summary>What Linux says of a process.</summary>
internal static class ProcFile
{
    /// <summary>A line of <c>status</c> or <c>smaps_rollup</c> that counts in kB; 0 when the process is gone.</summary>
    public static long Bytes(int process, string line, string file = "status")
    {
        try
        {
            foreach (var found in File.ReadLines($"/proc/{process}/{file}"))
            {
                if (found.StartsWith(line + ":", StringComparison.Ordinal))
                    return 1024 * long.Parse(found[(line.Length + 1)..^"kB".Length].Trim(), CultureInfo.InvariantCulture);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended between the list and the look.
        }
        return 0;
    }

    /// <summary>The process and everybody it started, directly or not.</summary>
    public static IReadOnlyList<int> Tree(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                parents[id] = Parent(id);
        }
        var tree = new List<int> { root };
        for (var i = 0; i < tree.Count; i++)
            tree.AddRange(parents.Where(p => p.Value == tree[i]).Select(p => p.Key));
        return tree;
    }

    private static int Parent(int process)
    {
        try
        {
            // Behind the name in parentheses: state, parent.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
