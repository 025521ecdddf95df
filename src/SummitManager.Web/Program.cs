using SummitManager.Thai;
using SummitManager.Web.Hosting;

IcuCheck.Require();

var builder = WebApplication.CreateBuilder(args);
builder.AddSummit();

var app = builder.Build();
app.UseSummit();

if (await Commands.RunAsync(app, args) is { } exitCode)
    return exitCode;

if (StartUp.WhyNot(app) is { } why)
{
    await Console.Error.WriteLineAsync(why);
    return StartUp.BadConfiguration;
}

await StartUp.PrepareAsync(app);
await app.RunAsync();
return 0;

/// <summary>Visible to the tests, which start the real host.</summary>
public sealed partial class Program;
