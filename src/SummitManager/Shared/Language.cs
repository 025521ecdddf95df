namespace SummitManager.Shared;

/// <summary>The two languages every screen, mail and document speaks. Passed as an argument, never read from the thread.</summary>
public enum Language
{
    Thai = 0,
    English = 1,
}
