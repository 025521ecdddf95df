using SummitManager.Data;

namespace SummitManager.Web.Hosting;

/// <summary>Reads the section <c>Database</c>; without one, SQLite in <c>App_Data</c> beside the app.</summary>
public static class DatabaseConfiguration
{
    public static DatabaseSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider))
            throw new InvalidOperationException($"Database:Provider is '{name}'; it may be {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");

        var connection = configuration["Database:Connection"];
        if (connection is null && provider != DatabaseProvider.Sqlite)
            throw new InvalidOperationException($"Database:Connection is missing for {provider}.");
        return new DatabaseSettings(provider, connection ?? $"Data Source={Path.Combine(DataFolder(configuration, environment), "summit.db")}");
    }

    /// <summary>Where files live: the database, mails of the pickup folder, the demo's sign-in.</summary>
    public static string DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = Path.GetFullPath(configuration["DataFolder"] ?? "App_Data", environment.ContentRootPath);
        Directory.CreateDirectory(folder);
        return folder;
    }
}
