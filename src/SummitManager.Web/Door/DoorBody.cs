using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SummitManager.Web.Door;

/// <summary>JSON as the door speaks it: names in camel case, enums as words only, Thai as Thai.</summary>
internal static class DoorBody
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), // Still escapes what HTML reads, so it may stand in a page.
    };

    /// <summary>Null for whatever cannot be read: not JSON, not this shape, too long, broken off.</summary>
    public static async Task<T?> ReadAsync<T>(HttpContext context) where T : class
    {
        if (!context.Request.HasJsonContentType())
            return null;
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(Json, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException or IOException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }
}
