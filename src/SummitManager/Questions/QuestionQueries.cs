using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>What the pages of those who answer read.</summary>
public sealed class QuestionQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>What is asked today.</summary>
    public async Task<AskedForm> FormAsync(Guid eventId, AskedOf askedOf, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await AskedForm.LoadAsync(db, eventId, askedOf, ct);
    }

    /// <summary>What a person has answered, sensitive answers too: for themselves, whose link this is.</summary>
    public async Task<GivenAnswers> GivenAsync(Guid registrationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await GivenAnswers.LoadAsync(db, registrationId, withSensitive: true, ct);
    }

    /// <summary>Sensitive answers that the person can withdraw, also to questions that are no longer asked.</summary>
    public async Task<IReadOnlyList<SensitiveGiven>> SensitiveGivenAsync(Guid registrationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await (from c in db.AnswerConsents
                      join q in db.Questions on c.QuestionId equals q.Id
                      where c.RegistrationId == registrationId && c.WithdrawnAt == null && db.SensitiveAnswers.Any(a => a.SubjectId == registrationId && a.QuestionId == q.Id)
                      orderby q.Order, q.Id
                      select new SensitiveGiven(q.Id, q.TextTh, q.TextEn, c.GivenAt)).ToListAsync(ct);
    }

    /// <summary>A file that the holder of a person's or a delegation's secret link handed in themselves.</summary>
    public async Task<StoredFile?> FileAsync(string linkCode, Guid questionId, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { Length: > 0 } link)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await AnswerFiles.Stored(db, questionId, db.Registrations.Where(r => r.LinkCode == link).Select(r => r.Id).Concat(db.Delegations.Where(d => d.LinkCode == link).Select(d => d.Id)))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>A delegation by the secret of its desk's address, with what it is asked and has answered; null for a wrong one.</summary>
    public async Task<DelegationAnswers?> OfDelegationAsync(string linkCode, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { Length: > 0 } link)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await (from d in db.Delegations.AsNoTracking()
                           join e in db.Events.AsNoTracking() on d.EventId equals e.Id
                           where d.LinkCode == link
                           select new { Delegation = d, Event = e }).SingleOrDefaultAsync(ct);
        if (found is null)
            return null;
        var form = await AskedForm.LoadAsync(db, found.Event.Id, AskedOf.Delegation, ct);
        return new DelegationAnswers(found.Delegation, found.Event, form, await GivenAnswers.LoadAsync(db, found.Delegation.Id, withSensitive: false, ct));
    }
}
