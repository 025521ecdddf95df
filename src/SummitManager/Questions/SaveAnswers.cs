using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>
/// Changes what somebody answered: a person or a coordinator through the secret link, until the event begins, or staff at any time.
/// Of two who save at once the later one stands.
/// </summary>
public sealed class SaveAnswers(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>
    /// A person's, by its holder. Refusals: <see cref="NotFound"/>, <see cref="RegistrationEnded"/>, <see cref="AnswersClosed"/>,
    /// <see cref="BadFields"/>, <see cref="ChoiceFull"/>.
    /// </summary>
    public Task<Result<Done>> RunAsync(string linkCode, TypedAnswers typed, CancellationToken ct) =>
        Deadlock.RetryAsync(() => OfPersonAsync(Actor.Holder, db => db.Registrations.Where(r => r.LinkCode == linkCode), typed, ct));

    /// <summary>A person's, by staff with <see cref="Permission.ManageRegistrations"/>. Also refuses with <see cref="NotAllowed"/>; never with <see cref="AnswersClosed"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid registrationId, TypedAnswers typed, CancellationToken ct) =>
        Deadlock.RetryAsync(() => OfPersonAsync(actor, db => db.Registrations.Where(r => r.Id == registrationId), typed, ct));

    /// <summary>A delegation's, by its coordinator. Refusals as of the holder's.</summary>
    public Task<Result<Done>> RunAsync(DelegationLink link, TypedAnswers typed, CancellationToken ct) =>
        Deadlock.RetryAsync(() => OfDelegationAsync(Actor.Holder, db => db.Delegations.Where(d => d.LinkCode == link.Code && d.LinkCode != ""), typed, ct));

    /// <summary>A delegation's, by staff.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, DelegationKey delegation, TypedAnswers typed, CancellationToken ct) =>
        Deadlock.RetryAsync(() => OfDelegationAsync(actor, db => db.Delegations.Where(d => d.Id == delegation.Id), typed, ct));

    private async Task<Result<Done>> OfPersonAsync(Actor actor, Func<SummitDb, IQueryable<Registration>> which, TypedAnswers typed, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        // Locked first: two who save for one person take turns, and nobody cancels in between.
        await which(db).LockAsync(ct);
        var person = await which(db).AsNoTracking().SingleOrDefaultAsync(ct);
        if (person is null)
            return new NotFound();
        if (WhyNot(actor, person.EventId) is { } no)
            return no;
        if (person.HasEnded)
            return new RegistrationEnded();
        var saved = await SaveAsync(db, actor, new AnswerSubject(person.EventId, person.Id, null), AskedOf.Person, person.TypeId, typed, ct);
        if (saved.IsOk)
            await transaction.CommitAsync(ct);
        return saved;
    }

    private async Task<Result<Done>> OfDelegationAsync(Actor actor, Func<SummitDb, IQueryable<Delegation>> which, TypedAnswers typed, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        await which(db).ExecuteUpdateAsync(s => s.SetProperty(d => d.Number, d => d.Number), ct);
        var delegation = await which(db).AsNoTracking().SingleOrDefaultAsync(ct);
        if (delegation is null)
            return new NotFound();
        if (WhyNot(actor, delegation.EventId) is { } no)
            return no;
        var saved = await SaveAsync(db, actor, new AnswerSubject(delegation.EventId, null, delegation.Id), AskedOf.Delegation, null, typed, ct);
        if (saved.IsOk)
            await transaction.CommitAsync(ct);
        return saved;
    }

    private static Refusal? WhyNot(Actor actor, Guid eventId) => actor == Actor.Holder ? null : actor.WhyNot(Permission.ManageRegistrations, eventId);

    private async Task<Result<Done>> SaveAsync(SummitDb db, Actor actor, AnswerSubject subject, AskedOf askedOf, Guid? typeId, TypedAnswers typed, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (actor == Actor.Holder && now >= EventTimes.FirstDoors(await db.Events.AsNoTracking().SingleAsync(e => e.Id == subject.EventId, ct)))
            return new AnswersClosed();
        var form = await AskedForm.LoadAsync(db, subject.EventId, askedOf, ct);
        var before = await db.AnswersOfAsync(subject.Id, ct);
        var read = AnswerReader.Read(form, typeId, typed, before.Where(a => a.FileId is not null).Select(a => a.QuestionId).ToHashSet(), mustAnswer: actor == Actor.Holder);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var written = await db.WriteAnswersAsync(subject, form, read.Value, before, now, ct);
        if (written.Refusal is { } full)
            return full;
        // Names the questions, never what was answered.
        if (written.Value.Count > 0)
            db.Add(AuditEntry.Of(actor, subject.EventId, nameof(SaveAnswers), subject.Id, "Changed: " + string.Join(", ", written.Value.Select(q => q.TextTh)), now));
        await db.SaveChangesAsync(ct);
        return Done.Instance;
    }
}

/// <summary>The secret in the address of a coordinator's desk.</summary>
public sealed record DelegationLink(string Code);

/// <summary>A delegation, as staff mean it.</summary>
public sealed record DelegationKey(Guid Id);
