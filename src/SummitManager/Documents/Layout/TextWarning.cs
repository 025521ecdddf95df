namespace SummitManager.Documents.Layout;

public enum TextTrouble
{
    /// <summary>No font has a character: a box is printed for it.</summary>
    NoLetter,
    /// <summary>Even at its smallest the text does not fit, and ends with an ellipsis.</summary>
    Cut,
    /// <summary>More marks stand on one letter than Thai has; they run into the line above.</summary>
    TooManyMarks,
}

/// <summary>Something on a page that its maker should know, with the text it concerns.</summary>
public sealed record TextWarning(TextTrouble Trouble, string Text);
