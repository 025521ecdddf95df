using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>Answers given with a registration stand or fall with it, and so do the places of their choices.</summary>
internal sealed class RecordAnswers : IRegistering
{
    public async Task<Result<Recording>> ReadAsync(SummitDb db, Guid eventId, Guid typeId, TypedAnswers typed, CancellationToken ct)
    {
        var form = await AskedForm.LoadAsync(db, eventId, AskedOf.Person, ct);
        var read = AnswerReader.Read(form, typeId, typed, new HashSet<Guid>(), mustAnswer: true);
        if (read.Refusal is { } refusal)
            return refusal;
        return new Recording(async (inside, registration, now, token) =>
            (await inside.WriteAnswersAsync(new AnswerSubject(eventId, registration.Id, null), form, read.Value, [], now, token)).Refusal);
    }
}
