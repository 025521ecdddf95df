using SummitManager.Registrations;

namespace SummitManager.Questions;

/// <summary>What was understood of one typed answer.</summary>
internal sealed record ReadAnswer(AskedQuestion Asked)
{
    public string? Text { get; init; }
    public int? Number { get; init; }
    public DateOnly? Date { get; init; }
    public bool? YesNo { get; init; }
    public IReadOnlyList<Guid> ChoiceIds { get; init; } = [];
    /// <summary>A new file, looked into.</summary>
    public TypedFile? File { get; init; }
    public string? FileType { get; init; }
    /// <summary>No new file was given, and the stored one stays.</summary>
    public bool KeepsFile { get; init; }

    public bool IsEmpty => Text is null && Number is null && Date is null && YesNo is null && ChoiceIds.Count == 0 && File is null && !KeepsFile;
}
