namespace SummitManager.Shared;

/// <summary>Where people reach the site, for links in mails and on paper: <c>https://summit.example.go.th</c>, no slash at the end.</summary>
public sealed class SiteAddress(string baseUrl)
{
    /// <summary>Set by configuration; in development the host sets the address it listens on.</summary>
    public string BaseUrl { get; set; } = baseUrl.TrimEnd('/');

    public string To(string path) => BaseUrl + path;
}
