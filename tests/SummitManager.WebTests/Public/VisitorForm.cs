using System.Net;
using System.Text.RegularExpressions;
using SummitManager.TestKit.Web;

namespace SummitManager.WebTests.Public;

/// <summary>The registration form as a visitor fills it in.</summary>
internal static class VisitorForm
{
    public static Dictionary<string, string> Filled(string given = "สมหญิง", string family = "ทองแท้", string email = "somying@example.go.th") => new(StringComparer.Ordinal)
    {
        ["Input.Title"] = "นางสาว",
        ["Input.Given"] = given,
        ["Input.Family"] = family,
        ["Input.PositionGroup"] = "LocalExecutive",
        ["Input.Position"] = "นายกองค์การบริหารส่วนตำบล",
        ["Input.OrganizationKind"] = "Sao",
        ["Input.OrganizationName"] = "องค์การบริหารส่วนตำบลบ้านทดสอบ",
        ["Input.ProvinceCode"] = "57",
        ["Input.Email"] = email,
        ["Input.Phone"] = "08 1234 5678",
    };

    public static async Task<HttpResponseMessage> RegisterAsync(this HttpClient visitor, string slug, Dictionary<string, string> typed) =>
        await visitor.SubmitAsync($"/e/{slug}/register", "register", typed);

    public static async Task<string> TextAsync(this HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    /// <summary>The words of a page as one reads them, without tags.</summary>
    public static async Task<string> WordsAsync(this HttpResponseMessage response) =>
        Regex.Replace(Regex.Replace(await response.TextAsync(), "<[^>]*>", ""), "\\s+", " ");

    /// <summary>Where the answer leads: the ticket's address without its query.</summary>
    public static string TicketAddress(this HttpResponseMessage response)
    {
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, $"{response.StatusCode}: {response.Content.ReadAsStringAsync().GetAwaiter().GetResult()}");
        var location = response.Headers.Location!;
        var path = location.IsAbsoluteUri ? location.AbsolutePath : location.OriginalString.Split('?')[0];
        Assert.StartsWith("/t/", path, StringComparison.Ordinal);
        return path;
    }
}
