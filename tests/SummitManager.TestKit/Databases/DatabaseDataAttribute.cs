using System.Reflection;
using Xunit.Sdk;

namespace SummitManager.TestKit.Databases;

/// <summary>
/// A row for each database: the <c>DatabaseProvider</c>, then the values given. <c>[DatabaseData]</c> alone gives the provider only.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabaseDataAttribute(params object[] values) : DataAttribute
{
    public object[] Values { get; } = values;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        TestServers.All.Select(provider => (object[])[provider, .. Values]);
}
