using SummitManager.Messaging;

namespace SummitManager.Web.Development;

/// <param name="Id">Name of the file, without its ending.</param>
internal sealed record PickedUp(string Id, DateTimeOffset At, Eml Mail);

/// <summary>
/// The mail in the pickup folder, for the developer's eyes. It holds other people's secret links, so there is none of it outside
/// development, and none when mail really goes out.
/// </summary>
internal sealed class PickupFolder(MailSettings settings, IHostEnvironment environment)
{
    public const int Most = 100;

    public bool IsOpen => environment.IsDevelopment() && settings.Host is null;

    /// <summary>The newest first, at most <see cref="Most"/>.</summary>
    public IReadOnlyList<PickedUp> Newest() => !IsOpen || !Directory.Exists(settings.PickupFolder)
        ? []
        : [.. new DirectoryInfo(settings.PickupFolder).EnumerateFiles("*.eml").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name, StringComparer.Ordinal).Take(Most).Select(Read)];

    /// <summary>Null for anything that is not the name of a message there.</summary>
    public PickedUp? Find(string id)
    {
        if (!IsOpen || !Guid.TryParseExact(id, "N", out var key))
            return null;
        var file = new FileInfo(Path.Combine(settings.PickupFolder, $"{key:N}.eml"));
        return file.Exists ? Read(file) : null;
    }

    private static PickedUp Read(FileInfo file) => new(Path.GetFileNameWithoutExtension(file.Name), file.LastWriteTimeUtc, Eml.Read(File.ReadAllText(file.FullName)));
}
