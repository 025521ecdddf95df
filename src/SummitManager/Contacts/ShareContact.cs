using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Contacts;

/// <summary>What a holder chooses to show, as posted.</summary>
/// <param name="TextId">The consent text that stood on the page.</param>
/// <param name="Agrees">Whether its box was ticked.</param>
public sealed record ContactChoice(Guid TextId, bool Agrees, bool Position, bool Organization, bool Email, bool Phone);

/// <summary>
/// The holder of a ticket takes part in the exchange, or changes what they show. Consent and card are one transaction, under a lock of the
/// person's row: whoever cancels at the same time leaves no card behind.
/// </summary>
public sealed class ShareContact(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// The card. Refusals: <see cref="NotFound"/>, <see cref="ExchangeIsOff"/>, <see cref="RegistrationEnded"/>, <see cref="ContactsNeedTicket"/>,
    /// <see cref="BadField"/> (not agreed), <see cref="ChangedMeanwhile"/> (another text was published, or a second click was faster).
    /// </returns>
    public Task<Result<ContactCard>> RunAsync(string linkCode, ContactChoice choice, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(linkCode, choice, ct));

    private async Task<Result<ContactCard>> TryAsync(string linkCode, ContactChoice choice, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { } link)
            return new NotFound();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.Registrations.Where(r => r.LinkCode == link).LockAsync(ct);
        if (await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.LinkCode == link, ct) is not { } person)
            return new NotFound();
        if (person.HasEnded)
            return new RegistrationEnded();
        if (!await db.ContactExchanges.AnyAsync(x => x.EventId == person.EventId && x.IsOn, ct))
            return new ExchangeIsOff();
        if (person.State != RegistrationState.Confirmed)
            return new ContactsNeedTicket();
        if (!choice.Agrees)
            return new BadField(nameof(choice.Agrees), "MustAgree");
        var newest = await db.ConsentTexts.AsNoTracking().Where(t => t.EventId == person.EventId && t.Kind == ConsentKind.Directory).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
        if (newest is null || newest.Id != choice.TextId)
            return new ChangedMeanwhile();

        var consent = await db.Consents.SingleOrDefaultAsync(c => c.RegistrationId == person.Id && c.TextId == newest.Id, ct);
        if (consent is null)
            db.Add(new Consent { RegistrationId = person.Id, TextId = newest.Id, Given = true, At = now });
        else if (consent is not { Given: true, WithdrawnAt: null })
            (consent.Given, consent.At, consent.WithdrawnAt) = (true, now, null);
        var card = await db.ContactCards.SingleOrDefaultAsync(c => c.RegistrationId == person.Id, ct);
        if (card is null)
            db.Add(card = new ContactCard { Id = Guid.CreateVersion7(now), RegistrationId = person.Id, EventId = person.EventId });
        (card.ShowsPosition, card.ShowsOrganization, card.ShowsEmail, card.ShowsPhone, card.At) = (choice.Position, choice.Organization, choice.Email, choice.Phone, now);
        db.Add(AuditEntry.Of(Actor.Holder, person.EventId, nameof(ShareContact), person.Id, $"Consent: {newest.Kind} {newest.Number} given; Shown: {Shown(choice)}", now));
        if (!await db.TrySaveAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return card;
    }

    /// <summary>Names of fields, never what is in them.</summary>
    private static string Shown(ContactChoice c) => string.Join(", ", new[] { "Name", c.Position ? "Position" : null, c.Organization ? "Organization" : null, c.Email ? "Email" : null, c.Phone ? "Phone" : null }.OfType<string>());
}
