namespace SummitManager.Web.Hosting;

/// <summary>What a newcomer is told at the first start.</summary>
public sealed record DemoSignIn(string Slug, string Email, string Password);

/// <summary>Loads the demo event once, with a staff account whose password is made here and kept beside the data.</summary>
public static class DemoStart
{
    public static Task<DemoSignIn?> LoadAsync(WebApplication app) => Task.FromResult<DemoSignIn?>(null);
}
