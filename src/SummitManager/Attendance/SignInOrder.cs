using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>Which sheet to print, and how.</summary>
/// <param name="Date">The day.</param>
/// <param name="Half">One half of it; null is the whole day, with a column for each half.</param>
/// <param name="Language">Of its words.</param>
/// <param name="ThaiDigits">๑๒๓ in dates and numbers.</param>
/// <param name="Layout">Rows and pages.</param>
public sealed record SignInOrder(DateOnly Date, DayHalf? Half, Language Language, bool ThaiDigits, SignInLayout Layout);
