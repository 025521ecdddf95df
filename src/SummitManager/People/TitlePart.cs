namespace SummitManager.People;

/// <summary>One title of a person: the entry, whether ว่าที่ stands before and หญิง behind it, and how it was written.</summary>
public sealed record TitlePart(TitleEntry Entry, bool IsActing, bool IsFemale, bool IsSpelled)
{
    private const string Acting = "ว่าที่";
    private const string Female = "หญิง";

    /// <summary>This part in the wanted form. An abbreviation that three services share stays as it is.</summary>
    public string In(TitleForm form)
    {
        var isSpelled = Spells(form);
        var word = isSpelled ? Entry.LongForm : Entry.ShortForm;
        var lead = IsActing ? (isSpelled ? Acting : Acting + " ") : "";
        return lead + word + (IsFemale ? Female : "");
    }

    /// <summary>What stands between this part and the person's name.</summary>
    internal bool JoinsName(TitleForm form) =>
        !IsFemale && (EndsWithThaiDot(form) || (Spells(form) || Entry.LongForm == Entry.ShortForm) && Entry.Joins && !IsActing);

    internal bool EndsWithThaiDot(TitleForm form) => In(form) is [.., var letter, '.'] && !char.IsAsciiLetter(letter);

    /// <summary>Equal for every spelling of one title; keeps services apart only when both sides spell them out.</summary>
    internal bool Means(TitlePart other) =>
        Entry.ShortForm == other.Entry.ShortForm && IsActing == other.IsActing && IsFemale == other.IsFemale
        && (!IsSpelled || !other.IsSpelled || Entry == other.Entry);

    private bool Spells(TitleForm form) => form switch
    {
        TitleForm.Abbreviated => false,
        TitleForm.AsWritten => IsSpelled,
        _ => IsSpelled || IsActing || !TitleTable.IsShared(Entry.ShortForm),
    };
}
