namespace SummitManager.Questions;

/// <summary>What an answer looks like.</summary>
public enum QuestionKind
{
    ShortText,
    LongText,
    /// <summary>Whole.</summary>
    Number,
    /// <summary>Typed in either era.</summary>
    Date,
    YesNo,
    OneOf,
    ManyOf,
    File,
}

/// <summary>Who answers.</summary>
public enum AskedOf
{
    /// <summary>Each person for themselves.</summary>
    Person,
    /// <summary>The coordinator, once for all: buses, hotel, arrival day (FR-75).</summary>
    Delegation,
}

public static class QuestionKinds
{
    public static bool HasChoices(this QuestionKind kind) => kind is QuestionKind.OneOf or QuestionKind.ManyOf;

    /// <summary>Whether what else is asked may depend on its answer.</summary>
    public static bool CanDecide(this QuestionKind kind) => kind is QuestionKind.YesNo or QuestionKind.OneOf or QuestionKind.ManyOf;
}
