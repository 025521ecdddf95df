using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;

namespace SummitManager.Questions;

/// <summary>
/// Answers belong to the person: whoever does not come needs no food, and whoever comes instead answers for themselves. They go with the
/// place, and the places of their choices are free again.
/// </summary>
internal sealed class ForgetAnswers : IPersonLeft
{
    public async Task LeftAsync(SummitDb db, Registration registration, DateTimeOffset now, CancellationToken ct)
    {
        await db.ForgetAsync(await db.AnswersOfAsync(registration.Id, ct), now, ct);
        await db.AnswerConsents.Where(c => c.RegistrationId == registration.Id && c.WithdrawnAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.WithdrawnAt, now), ct);
        await db.SaveChangesAsync(ct);
    }
}
