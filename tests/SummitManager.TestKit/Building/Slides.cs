using System.IO.Compression;
using System.Text;

namespace SummitManager.TestKit.Building;

/// <summary>Small files as speakers send them.</summary>
public static class Slides
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF\n");

    /// <summary>A package with the parts that PowerPoint writes, in the order in which some program did.</summary>
    public static byte[] PowerPoint(params string[] before) => Package([.. before, "[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml", "ppt/slides/slide1.xml"]);

    /// <summary>Slides of LibreOffice: the first part is the file's own name, not packed.</summary>
    public static byte[] OpenDocument(string kind = "presentation")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var type = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
                type.Write(Encoding.ASCII.GetBytes($"application/vnd.oasis.opendocument.{kind}"));
            zip.CreateEntry("content.xml").Open().Dispose();
        }
        return file.ToArray();
    }

    public static byte[] Package(params string[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
                zip.CreateEntry(part).Open().Dispose();
        }
        return file.ToArray();
    }
}
