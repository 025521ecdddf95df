using Xunit;
using Xunit.Sdk;

namespace SummitManager.TestKit.Databases;

/// <summary>
/// A test that runs once on every database. Its only parameter is the <c>DatabaseProvider</c>. A server that is not configured
/// shows as skipped with the reason, never as passed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SummitManager.TestKit.Databases.DatabaseFactDiscoverer", "SummitManager.TestKit")]
public sealed class DatabaseFactAttribute : FactAttribute;
