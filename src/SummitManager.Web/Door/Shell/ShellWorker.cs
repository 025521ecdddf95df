using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace SummitManager.Web.Door.Shell;

/// <summary>
/// Writes the service worker of an app that opens without a network: whose it is, which files it keeps, and a version made of all their bytes, so
/// that any change of any of them is a new version and nothing else is; then the script itself.
/// </summary>
internal static class ShellWorker
{
    private const string Script = "door/worker.js";

    /// <param name="root">The files of the site.</param>
    /// <param name="name">Of the app: caches of others are left alone.</param>
    /// <param name="page">The address of its one page.</param>
    /// <param name="pages">A regular expression of the addresses under which that page is opened.</param>
    /// <param name="files">Names of files that are kept.</param>
    /// <param name="made">Addresses that are no files, with what they answer.</param>
    public static string Of(IFileProvider root, string name, string page, string pages, IReadOnlyCollection<string> files, params (string Address, byte[] Bytes)[] made)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var bytes in made.Select(m => m.Bytes).Append(Read(root, Script)).Concat(files.Select(f => Read(root, f))))
            hash.AppendData(SHA256.HashData(bytes));
        var version = Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
        string[] addresses = [.. made.Select(m => m.Address), .. files.Select(f => "/" + f)];
        return $"self.shell = {JsonSerializer.Serialize(new { name, page, pages, version, files = addresses }, DoorBody.Json)};\nimportScripts('/{Script}?{version}');\n";
    }

    public static byte[] Read(IFileProvider root, string name)
    {
        using var from = root.GetFileInfo(name).CreateReadStream();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
