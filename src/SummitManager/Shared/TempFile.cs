namespace SummitManager.Shared;

/// <summary>A file on this machine's disk that nobody else sees and that is gone when it is closed.</summary>
public static class TempFile
{
    private const int Buffer = 64 * 1024;

    public static FileStream Open() => new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer,
        FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
