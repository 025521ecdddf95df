namespace SummitManager.Registrations;

/// <summary>
/// What was typed into the questions that an organiser added to a form, by field and untouched. What the questions are is known to
/// the feature that asks them.
/// </summary>
public sealed class TypedAnswers
{
    public static readonly TypedAnswers None = new();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Only of fields to which a file was given.</summary>
    public IReadOnlyDictionary<string, TypedFile> Files { get; init; } = new Dictionary<string, TypedFile>(StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string field) => Values.GetValueOrDefault(field) ?? [];

    public bool Ticked(string field) => Of(field).Contains("true", StringComparer.Ordinal);

    /// <summary>The box beside a sensitive question.</summary>
    public static string ConsentOf(string field) => field + "-consent";

    /// <summary>The box that takes a stored file away.</summary>
    public static string RemoveOf(string field) => field + "-remove";
}

/// <param name="Name">As the browser says.</param>
/// <param name="Bytes">Nothing when it is too big.</param>
/// <param name="IsTooBig">It was not even read.</param>
public sealed record TypedFile(string Name, byte[] Bytes, bool IsTooBig = false)
{
    public const int MostMegabytes = 5;
}
