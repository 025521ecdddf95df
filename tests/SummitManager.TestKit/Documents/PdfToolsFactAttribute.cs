using Xunit;

namespace SummitManager.TestKit.Documents;

/// <summary>
/// A test that lets other programs read our PDF (Debian: poppler-utils, qpdf, zbar-tools). Without them it shows as skipped with the
/// reason; where <c>CI</c> is set it must run.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfToolsFactAttribute : FactAttribute
{
    public PdfToolsFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is not ("true" or "1") && PdfTools.Missing is { Length: > 0 } missing)
            Skip = $"There is no {missing} to read a PDF with (apt-get install poppler-utils qpdf zbar-tools).";
    }
}
