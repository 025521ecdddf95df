using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace SummitManager.Data;

/// <summary>
/// Assembly and library look-ups that are needed only because the package feed has holes (deploy/feed/README.md).
/// </summary>
public static class FeedGaps
{
#pragma warning disable CA2255 // A library's initializer: it must run before EF touches either provider, also under dotnet ef.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Initialize()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) => name switch
        {
            // EF's SQLite asks for a newer version than the feed holds; asked again without a version it is found.
            { Version: not null, Name: { } asked } when asked.StartsWith("SQLitePCLRaw", StringComparison.Ordinal) =>
                context.LoadFromAssemblyName(new AssemblyName(asked)),
            // SqlClient loads these types before its first parameter. Beside this assembly, because under dotnet ef the
            // base directory is the tool's.
            { Name: "Microsoft.SqlServer.Server" } when BesideUs("Microsoft.SqlServer.Server.dll") is { } path =>
                context.LoadFromAssemblyPath(path),
            _ => null,
        };
        StartSqlite();
    }

    private static string? BesideUs(string file)
    {
        var path = Path.Combine(Path.GetDirectoryName(typeof(FeedGaps).Assembly.Location) ?? "", file);
        return File.Exists(path) ? path : null;
    }

    /// <summary>Prefers the system's patched SQLite to the older one that the bundle brings; falls back where there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StartSqlite()
    {
        NativeLibrary.SetDllImportResolver(Assembly.Load("SQLitePCLRaw.provider.e_sqlite3"), static (name, _, _) =>
            name == "e_sqlite3" && OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out var library) ? library : IntPtr.Zero);
        SQLitePCL.Batteries_V2.Init();
    }
}
