using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace SummitManager.Web.Hosting;

/// <summary>
/// An address that was cut or typed by hand, <c>?page=abc</c>, leads to the page without that part; the framework would answer with a server
/// error. By a redirect, because the circuit that follows reads the browser's address again.
/// </summary>
public static class ReadableAddresses
{
    private static readonly ConcurrentDictionary<Type, (string Name, Type Type)[]> Typed = new();

    public static IApplicationBuilder UseReadableAddresses(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && request.QueryString.HasValue && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page)
        {
            var unreadable = Typed.GetOrAdd(page.Type, TypedOf).Where(p => request.Query.TryGetValue(p.Name, out var texts) && !texts.All(t => IsReadable(t, p.Type))).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (unreadable.Count > 0)
            {
                var rest = new QueryBuilder(request.Query.Where(q => !unreadable.Contains(q.Key)).SelectMany(q => q.Value, (q, text) => KeyValuePair.Create(q.Key, text ?? "")));
                context.Response.Redirect($"{request.PathBase}{request.Path.ToUriComponent()}{rest.ToQueryString()}");
                return;
            }
        }
        await next(context);
    });

    private static (string, Type)[] TypedOf(Type page) => [.. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(p => (Property: p, Attribute: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
        .Where(p => p.Attribute is not null && p.Property.PropertyType != typeof(string))
        .Select(p => (p.Attribute!.Name ?? p.Property.Name, p.Property.PropertyType))];

    /// <summary>As the framework reads it; other kinds than these stand in no address of ours (a test looks).</summary>
    private static bool IsReadable(StringValues text, Type type)
    {
        var one = text.ToString();
        if (one.Length == 0)
            return Nullable.GetUnderlyingType(type) is not null;
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(Guid) => Guid.TryParse(one, out _),
            var t when t == typeof(int) => int.TryParse(one, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            var t when t == typeof(bool) => bool.TryParse(one, out _),
            _ => true,
        };
    }
}
