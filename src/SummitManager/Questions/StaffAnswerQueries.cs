using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.Questions;

/// <summary>What staff read of one person's or one delegation's answers.</summary>
public sealed class StaffAnswerQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>
    /// Questions and answers of a subject; sensitive answers only for who may manage registrations, and for others not even that they were
    /// given. Null without <see cref="Permission.View"/>.
    /// </summary>
    public async Task<StaffAnswers?> OfAsync(Actor actor, Guid eventId, Guid subjectId, AskedOf askedOf, CancellationToken ct)
    {
        if (!actor.May(Permission.View, eventId))
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var isOfEvent = askedOf == AskedOf.Person ? await db.Registrations.AnyAsync(r => r.Id == subjectId && r.EventId == eventId, ct) : await db.Delegations.AnyAsync(d => d.Id == subjectId && d.EventId == eventId, ct);
        if (!isOfEvent)
            return null;
        var seesSensitive = actor.May(Permission.ManageRegistrations, eventId);
        var all = await AskedForm.LoadAsync(db, eventId, askedOf, ct, withRetired: true);
        var given = await GivenAnswers.LoadAsync(db, subjectId, seesSensitive, ct);
        return new StaffAnswers(Only(all, q => (seesSensitive || !q.IsSensitive) && (q.RetiredAt is null || given.Rows.ContainsKey(q.Id))), Only(all, q => q.RetiredAt is null), given);
    }

    private static AskedForm Only(AskedForm all, Func<Question, bool> which) =>
        new([.. all.Sections.Select(s => s with { Questions = [.. s.Questions.Where(q => which(q.Question))] }).Where(s => s.Questions.Count > 0)]);
}

/// <param name="Shown">What the reader may see, with retired questions that were answered.</param>
/// <param name="Today">What is asked today, for editing.</param>
public sealed record StaffAnswers(AskedForm Shown, AskedForm Today, GivenAnswers Given);
