using System.Globalization;
using System.Reflection;
using Xunit.Sdk;

namespace SummitManager.UnitTests.Thai;

/// <summary>Runs every test of a class under a thread culture, to prove that nothing reads it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UseCultureAttribute(string name) : BeforeAfterTestAttribute
{
    private CultureInfo? _before;

    public string Name { get; } = name;

    public override void Before(MethodInfo methodUnderTest)
    {
        _before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(Name);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    public override void After(MethodInfo methodUnderTest)
    {
        CultureInfo.CurrentCulture = _before!;
        CultureInfo.CurrentUICulture = _before!;
    }
}
