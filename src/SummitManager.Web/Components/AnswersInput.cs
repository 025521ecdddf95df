using SummitManager.Questions;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Web.Components;

/// <summary>
/// What stands in the fields of an organiser's questions: posted by a plain form, or changed in place by a circuit.
/// </summary>
public sealed class AnswersInput
{
    private const string Ours = "q-";

    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypedFile> _files = new(StringComparer.Ordinal);

    /// <summary>True when a file was sent with the form: a browser does not send it again by itself.</summary>
    public bool HadFiles => _files.Count > 0;

    public IReadOnlyList<string> Of(string field) => _values.GetValueOrDefault(field) ?? [];

    public void Set(string field, params string[] values) => _values[field] = [.. values];

    public void Turn(string field, string value, bool on) => _values[field] = [.. Of(field).Where(v => v != value), .. on ? [value] : Array.Empty<string>()];

    public TypedAnswers ToTyped() => new()
    {
        Values = _values.ToDictionary(v => v.Key, IReadOnlyList<string> (v) => v.Value, StringComparer.Ordinal),
        Files = _files,
    };

    /// <summary>Filled from what is stored.</summary>
    public static AnswersInput Show(AskedForm form, GivenAnswers given, Language language)
    {
        var input = new AnswersInput();
        foreach (var (field, values) in given.Typed(form, language).Values)
            input._values[field] = [.. values];
        return input;
    }

    /// <summary>From a sent form, whatever else is in it. A file beyond the limit is not read into memory.</summary>
    public static async Task<AnswersInput> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var input = new AnswersInput();
        if (!request.HasFormContentType)
            return input;
        var form = await request.ReadFormAsync(ct);
        foreach (var (field, values) in form.Where(f => f.Key.StartsWith(Ours, StringComparison.Ordinal)))
            input._values[field] = [.. values.OfType<string>()];
        foreach (var file in form.Files.Where(f => f.Name.StartsWith(Ours, StringComparison.Ordinal) && f.Length > 0))
            input._files[file.Name] = await ReadAsync(file, ct);
        return input;
    }

    private static async Task<TypedFile> ReadAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length > TypedFile.MostMegabytes * 1024L * 1024)
            return new TypedFile(file.FileName, [], IsTooBig: true);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return new TypedFile(file.FileName, bytes.ToArray());
    }
}
