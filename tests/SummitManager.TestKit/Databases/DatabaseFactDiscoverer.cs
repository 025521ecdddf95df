using Xunit.Abstractions;
using Xunit.Sdk;

namespace SummitManager.TestKit.Databases;

/// <summary>Makes one test of each database out of a <see cref="DatabaseFactAttribute"/>.</summary>
public sealed class DatabaseFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var (display, options) = (discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault());
        foreach (var provider in TestServers.All)
        {
            object[] arguments = [provider];
            yield return TestServers.SkipReason(provider) is { } reason
                ? new XunitSkippedDataRowTestCase(diagnostics, display, options, testMethod, reason, arguments)
                : new XunitTestCase(diagnostics, display, options, testMethod, arguments);
        }
    }
}
