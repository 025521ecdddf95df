namespace SummitManager.Agenda.Materials;

/// <summary>What may be sent for a session, by content and never by name: PDF, PowerPoint, OpenDocument slides. Pure.</summary>
public static class MaterialKinds
{
    public const string Pdf = "application/pdf";
    public const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public const string OpenDocument = "application/vnd.oasis.opendocument.presentation";

    /// <summary>Bytes looked at, from the beginning and from the end: the list of a package's parts stands at its end, and slides have some hundred.</summary>
    public const int Tail = 256 * 1024;

    /// <summary>The media type, or null for anything else. Nothing is unpacked: the names in a package are not packed.</summary>
    /// <param name="head">The file's beginning, up to <see cref="Tail"/> bytes.</param>
    /// <param name="tail">Its end, likewise.</param>
    public static string? Of(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail)
    {
        if (head.StartsWith("%PDF-"u8))
            return Pdf;
        if (!head.StartsWith("PK\u0003\u0004"u8))
            return null;
        if (tail.IndexOf("ppt/presentation.xml"u8) >= 0)
            return tail.IndexOf("vbaProject.bin"u8) >= 0 ? null : PowerPoint; // Programs are not slides.
        // Its first part is its name, plain, behind 30 bytes of header and the eight letters "mimetype".
        return head.Length > 38 && head[30..].StartsWith("mimetypeapplication/vnd.oasis.opendocument.presentation"u8) ? OpenDocument : null;
    }
}
