using Xunit;
using Xunit.Sdk;

namespace SummitManager.TestKit.Databases;

/// <summary>A theory whose rows come from <see cref="DatabaseDataAttribute"/>: each row runs on every database.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SummitManager.TestKit.Databases.DatabaseTheoryDiscoverer", "SummitManager.TestKit")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;
