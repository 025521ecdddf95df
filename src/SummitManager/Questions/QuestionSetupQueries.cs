using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Questions;

/// <summary>What the form builder reads.</summary>
public sealed class QuestionSetupQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>All sections and questions, retired ones too, with how many answered each; the same number of commands for any form.</summary>
    public async Task<QuestionSetup> ReadAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var persons = await AskedForm.LoadAsync(db, eventId, AskedOf.Person, ct, withRetired: true);
        var delegations = await AskedForm.LoadAsync(db, eventId, AskedOf.Delegation, ct, withRetired: true);
        var counts = await db.Answers.Where(a => a.EventId == eventId).GroupBy(a => a.QuestionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var sensitive in await db.SensitiveAnswers.Where(a => a.EventId == eventId).GroupBy(a => a.QuestionId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            counts[sensitive.Key] = sensitive.Count;
        return new QuestionSetup(persons, delegations, counts);
    }
}

/// <param name="Answered">By question; none is left out.</param>
public sealed record QuestionSetup(AskedForm Persons, AskedForm Delegations, IReadOnlyDictionary<Guid, int> Answered)
{
    public AskedForm Of(AskedOf askedOf) => askedOf == AskedOf.Person ? Persons : Delegations;

    /// <summary>Whether anything is asked of them today.</summary>
    public bool Asks(AskedOf askedOf) => Of(askedOf).Questions.Any(q => q.Question.RetiredAt is null);

    /// <summary>As those who answer see it: without what is retired.</summary>
    public AskedForm Today(AskedOf askedOf) => new([.. Of(askedOf).Sections.Select(s => s with { Questions = [.. s.Questions.Where(q => q.Question.RetiredAt is null)] }).Where(s => s.Questions.Count > 0)]);
}
