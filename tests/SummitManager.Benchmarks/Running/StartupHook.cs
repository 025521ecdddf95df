using System.Globalization;

/// <summary>
/// Loaded into the measured site by the runtime (DOTNET_STARTUP_HOOKS), because nothing outside a process can see its GC heap. Asked
/// by an empty file, it answers with another; the runtime finds it by this name without a namespace.
/// </summary>
internal static class StartupHook
{
    public const string FolderVariable = "SUMMIT_BENCHMARKS_FOLDER";
    private const string Question = "heap-asked";
    private const string Answer = "heap-answer";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { } folder)
            new Thread(() => Watch(folder)) { IsBackground = true }.Start();
    }

    public static async Task<long> AskAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, Question), "");
        while (!File.Exists(Path.Combine(folder, Answer)))
            await Task.Delay(50);
        var heap = long.Parse(await File.ReadAllTextAsync(Path.Combine(folder, Answer)), CultureInfo.InvariantCulture);
        File.Delete(Path.Combine(folder, Answer));
        return heap;
    }

    private static void Watch(string folder)
    {
        var (question, answer) = (Path.Combine(folder, Question), Path.Combine(folder, Answer));
        while (true)
        {
            Thread.Sleep(200);
            if (!File.Exists(question))
                continue;
            File.Delete(question);
            File.WriteAllText(answer + ".part", GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
            File.Move(answer + ".part", answer);
        }
    }
}
