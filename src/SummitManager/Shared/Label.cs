namespace SummitManager.Shared;

/// <summary>One word or phrase of reference data in both languages (FR-24).</summary>
public sealed record Label(string Thai, string English)
{
    /// <summary>The wording in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.Thai ? Thai : English;
}
