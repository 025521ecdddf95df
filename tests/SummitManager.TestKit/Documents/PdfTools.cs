using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SummitManager.TestKit.Documents;

/// <summary>Other people's programs, reading what we wrote: poppler for text and pictures, qpdf for the structure, zbar for QR codes.</summary>
public static class PdfTools
{
    /// <summary>Names of those that are not installed; empty when all are.</summary>
    public static string Missing { get; } = string.Join(", ", ((string[])["pdftotext", "pdftoppm", "pdfinfo", "qpdf", "zbarimg"]).Where(tool => !IsThere(tool)));

    /// <summary>What a reader copies from the file: lines in the order of content, pages without mark between them.</summary>
    public static string Text(byte[] pdf) => WithFile(pdf, file => Run("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"])).Replace("\f", "", StringComparison.Ordinal);

    /// <summary>Empty when qpdf finds nothing wrong.</summary>
    public static string Faults(byte[] pdf) => WithFile(pdf, file =>
    {
        // It finds fault by its answer; what it says of the file goes to the one channel, of the fault to the other.
        var said = Run("qpdf", ["--check", file], anyway: true);
        return said.Contains("No syntax or stream encoding errors found", StringComparison.Ordinal) ? "" : $"qpdf: {said}";
    });

    public static string Info(byte[] pdf, params string[] options) => WithFile(pdf, file => Run("pdfinfo", [.. options, file]));

    /// <summary>Contents of all QR codes on the printed pages, in no order.</summary>
    public static IReadOnlyList<string> Codes(byte[] pdf, int dpi = 150) => WithFolder(folder =>
    {
        Pages(pdf, folder, dpi);
        return (IReadOnlyList<string>)[.. Directory.GetFiles(folder, "*.png").Order(StringComparer.Ordinal)
            .SelectMany(page => Run("zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable", page], anyway: true).Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    });

    /// <summary>Contents of the QR codes in a picture, of a screen for one.</summary>
    public static IReadOnlyList<string> CodesOfPicture(string file) =>
        Run("zbarimg", ["--raw", "-q", "-Sdisable", "-Sqrcode.enable", file], anyway: true).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first page as printed: width, height and RGB bytes.</summary>
    public static (int Width, int Height, byte[] Rgb) Pixels(byte[] pdf, int dpi = 72) => WithFolder(folder =>
    {
        var file = Path.Combine(folder, "in.pdf");
        File.WriteAllBytes(file, pdf);
        Run("pdftoppm", ["-r", dpi.ToString(CultureInfo.InvariantCulture), "-f", "1", "-l", "1", "-singlefile", file, Path.Combine(folder, "page")]);
        var ppm = File.ReadAllBytes(Path.Combine(folder, "page.ppm"));
        var head = Encoding.ASCII.GetString(ppm, 0, 40).Split('\n');
        var size = head[1].Split(' ');
        var start = head[0].Length + head[1].Length + head[2].Length + 3;
        return (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture), ppm[start..]);
    });

    /// <summary>Writes each page as a PNG into the folder.</summary>
    public static void Pages(byte[] pdf, string folder, int dpi)
    {
        var file = Path.Combine(folder, "in.pdf");
        File.WriteAllBytes(file, pdf);
        Run("pdftoppm", ["-r", dpi.ToString(CultureInfo.InvariantCulture), "-png", file, Path.Combine(folder, "page")]);
    }

    private static string Run(string tool, string[] arguments, bool anyway = false)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var said = errors.GetAwaiter().GetResult();
        if (!anyway && (process.ExitCode != 0 || said.Contains("Error", StringComparison.Ordinal)))
            throw new InvalidOperationException($"{tool} answered {process.ExitCode}: {said}{output}");
        return output;
    }

    private static bool IsThere(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static T WithFile<T>(byte[] pdf, Func<string, T> use) => WithFolder(folder =>
    {
        var file = Path.Combine(folder, "in.pdf");
        File.WriteAllBytes(file, pdf);
        return use(file);
    });

    private static T WithFolder<T>(Func<string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory("summit-pdf");
        try
        {
            return use(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
