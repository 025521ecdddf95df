namespace SummitManager.TestKit;

/// <summary>Anything whose services a test's intent methods can act on: a bare database or the whole site.</summary>
public interface ITestHost
{
    IServiceProvider Services { get; }
}
