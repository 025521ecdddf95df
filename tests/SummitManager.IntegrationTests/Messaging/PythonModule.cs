using System.Diagnostics;

namespace SummitManager.IntegrationTests.Messaging;

internal static class PythonModule
{
    /// <summary>Whether Debian's Python has the module.</summary>
    public static bool IsThere(string module)
    {
        if (!File.Exists(SmtpSink.Python))
            return false;
        using var python = Process.Start(new ProcessStartInfo(SmtpSink.Python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        python.WaitForExit();
        return python.ExitCode == 0;
    }
}
