namespace SummitManager.Questions;

/// <summary>What came of an event's questions: numbers only, nobody's name.</summary>
/// <param name="Form">What was asked, retired questions too where they were answered.</param>
/// <param name="Subjects">How many people hold a place, or how many delegations there are.</param>
/// <param name="Counts">By question.</param>
/// <param name="Chosen">By choice.</param>
/// <param name="By">The question whose choices are the columns, where one was asked for.</param>
/// <param name="Crossed">By choice and by a choice of <paramref name="By"/>.</param>
public sealed record AnswerResults(AskedForm Form, int Subjects, IReadOnlyDictionary<Guid, AnswerCount> Counts, IReadOnlyDictionary<Guid, int> Chosen,
    AskedQuestion? By, IReadOnlyDictionary<(Guid Choice, Guid Column), int> Crossed);

/// <param name="Answered">How many answered.</param>
/// <param name="Yes">Of a yes-or-no question.</param>
/// <param name="Sum">Of a number.</param>
public sealed record AnswerCount(int Answered, int Yes, long Sum);

/// <summary>One written answer.</summary>
/// <param name="SubjectId">The person or delegation.</param>
/// <param name="Name">Of the person, or of the delegation's organisation.</param>
public sealed record WrittenAnswer(Guid SubjectId, string Name, string OrganizationName, string? Text, DateOnly? Date, int? Number, string? FileName);

/// <param name="Page">From 1.</param>
public sealed record WrittenAnswers(AskedQuestion Asked, IReadOnlyList<WrittenAnswer> Rows, int Total, int Page);
