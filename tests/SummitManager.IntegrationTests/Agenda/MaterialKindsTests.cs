using SummitManager.Agenda.Materials;
using SummitManager.TestKit.Building;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>What may be sent for a session is known by content.</summary>
public sealed class MaterialKindsTests
{
    [Fact]
    public void Slides_are_known_whoever_wrote_them_and_however_many_parts_they_have()
    {
        Assert.Equal(MaterialKinds.Pdf, Of(Slides.Pdf));
        Assert.Equal(MaterialKinds.PowerPoint, Of(Slides.PowerPoint()));
        Assert.Equal(MaterialKinds.PowerPoint, Of(Slides.PowerPoint([.. Enumerable.Range(1, 600).Select(n => $"ppt/media/image{n}.png")])));
        Assert.Equal(MaterialKinds.OpenDocument, Of(Slides.OpenDocument()));
    }

    [Fact]
    public void Nothing_else_is_slides()
    {
        Assert.Null(Of([]));
        Assert.Null(Of("MZ\u0090\0"u8.ToArray()));
        Assert.Null(Of("<html>%PDF-</html>"u8.ToArray()));
        Assert.Null(Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])); // PowerPoint before 2007.
        Assert.Null(Of(Slides.Package("[Content_Types].xml", "word/document.xml")));
        Assert.Null(Of(Slides.PowerPoint("ppt/vbaProject.bin"))); // With macros.
        Assert.Null(Of(Slides.Package("run.exe")));
        Assert.Null(Of(Slides.OpenDocument("text")));
    }

    private static string? Of(byte[] file) => MaterialKinds.Of(file.AsSpan(0, Math.Min(file.Length, MaterialKinds.Tail)), file.AsSpan(Math.Max(0, file.Length - MaterialKinds.Tail)));
}
