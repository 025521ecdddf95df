using SummitManager.Shared;

namespace SummitManager.Events;

public enum ChecklistState
{
    Done,
    /// <summary>Still to do.</summary>
    Due,
    /// <summary>Contradicts something or has failed.</summary>
    Wrong,
}

/// <summary>One line of the checklist on the event's home.</summary>
/// <param name="Key">What it is about, such as <c>HalfDays</c>; with the state it names the sentence.</param>
/// <param name="State">How it stands.</param>
/// <param name="Page">The back-office page where it is dealt with, as in its address; empty is the home itself.</param>
/// <param name="Count">A number the sentence may speak of.</param>
/// <param name="Blocks">Why the event cannot be published as it stands; null when it can.</param>
public sealed record ChecklistItem(string Key, ChecklistState State, string Page, int Count = 0, Refusal? Blocks = null)
{
    /// <summary>Done when <paramref name="done"/>, due otherwise.</summary>
    public static ChecklistItem Of(string key, bool done, string page, int count = 0, Refusal? blocks = null) =>
        new(key, done ? ChecklistState.Done : ChecklistState.Due, page, count, done ? null : blocks);
}
