using System.Net;
using System.Text.RegularExpressions;

namespace SummitManager.TestKit.Web;

/// <summary>Fills in a page's form the way a browser without scripts does.</summary>
public static partial class HtmlForms
{
    /// <summary>The hidden fields of the form whose handler has this name (all hidden fields of the page when null).</summary>
    public static Dictionary<string, string> Hidden(string html, string? formName = null)
    {
        var scope = formName is null ? html : FormOf(html, formName);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Input().Matches(scope))
        {
            if (Attribute(input.Value, "type") == "hidden" && Attribute(input.Value, "name") is { } name)
                fields[name] = Attribute(input.Value, "value") ?? "";
        }
        return fields;
    }

    /// <summary>Opens a page, fills its form in and sends it; the answer is usually a redirect.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string address, string formName, IEnumerable<KeyValuePair<string, string>> typed)
    {
        var page = await client.GetStringAsync(address);
        var fields = Hidden(page, formName);
        foreach (var (name, value) in typed)
            fields[name] = value;
        return await client.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    private static string FormOf(string html, string formName) =>
        Form().Matches(html).Select(m => m.Value).FirstOrDefault(form => Hidden(form).GetValueOrDefault("_handler") == formName)
        ?? throw new InvalidOperationException($"The page has no form {formName}: {html}");

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Input();
}
