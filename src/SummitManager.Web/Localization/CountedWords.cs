using System.Globalization;

namespace SummitManager.Web.Localization;

/// <summary>
/// Numbers as both languages write them here, and the word beside a number: <c>{0:N0} {0:seat|seats}</c> is "1 seat" and "2 seats". Thai words do
/// not change with a number and need none of it.
/// </summary>
internal sealed class CountedWords : IFormatProvider, ICustomFormatter
{
    public static readonly CountedWords Instance = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.Split('|') is [var one, var many])
            return Convert.ToString(arg, CultureInfo.InvariantCulture) == "1" ? one : many;
        return arg is IFormattable value ? value.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
    }
}
