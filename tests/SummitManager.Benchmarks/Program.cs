using System.Runtime.CompilerServices;
using SummitManager.Benchmarks;
using SummitManager.Benchmarks.Bare;
using SummitManager.Benchmarks.Printing;
using SummitManager.Benchmarks.Scenarios;
using SummitManager.Data;

// The same SQLite library as the site's, for those who use it without EF here.
RuntimeHelpers.RunModuleConstructor(typeof(FeedGaps).Module.ModuleHandle);

// The same program is the measuring one and, as a child of itself, the hand-written site that ours is compared with, and who makes one document.
if (args is [BareSite.Command, var database, var address])
    return await BareSite.RunAsync(database, address);
if (args is [DocumentProcess.Command, var file, var job])
    return await DocumentProcess.RunAsync(file, job);

(string Name, Func<Bench, Task> Run)[] scenarios =
[
    ("page", EventPage.RunAsync),
    ("agenda", AgendaPage.RunAsync),
    ("register", Registering.RunAsync),
    ("check-in", CheckingIn.RunAsync),
    ("flush", Flushing.RunAsync),
    ("board", BoardReading.RunAsync),
    ("list", StaffList.RunAsync),
    ("export", ExportingList.RunAsync),
    ("import", ImportingList.RunAsync),
    ("documents", MakingDocuments.RunAsync),
    ("memory", MemoryInUse.RunAsync),
    ("start", FirstStart.RunAsync),
];
var asked = args.Where(a => a != "--quick").ToList();
if (asked.Except(scenarios.Select(s => s.Name)).Any())
{
    Console.Error.WriteLine($"Usage: [--quick] [{string.Join("] [", scenarios.Select(s => s.Name))}]");
    return 64;
}

await using var bench = new Bench(quick: args.Contains("--quick"));
foreach (var scenario in scenarios.Where(s => asked.Count == 0 || asked.Contains(s.Name)))
    await scenario.Run(bench);
bench.Report.Print();
return 0;
