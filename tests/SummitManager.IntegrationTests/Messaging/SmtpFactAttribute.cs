namespace SummitManager.IntegrationTests.Messaging;

/// <summary>
/// A test that talks to a real mail server (Debian: python3-aiosmtpd). Without one it shows as skipped with the reason; where
/// <c>CI</c> or <c>SMTP_REQUIRED=1</c> is set it must run.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmtpFactAttribute : FactAttribute
{
    private static readonly bool IsRequired =
        Environment.GetEnvironmentVariable("CI") is "true" or "1" || Environment.GetEnvironmentVariable("SMTP_REQUIRED") == "1";

    private static readonly Lazy<bool> IsThere = new(() => PythonModule.IsThere("aiosmtpd"));

    public SmtpFactAttribute()
    {
        if (!IsRequired && !IsThere.Value)
            Skip = $"There is no mail server to test with: {SmtpSink.Python} has no module aiosmtpd (apt-get install python3-aiosmtpd).";
    }
}
