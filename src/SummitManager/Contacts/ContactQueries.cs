using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Contacts;

/// <summary>What somebody looks for among those who take part.</summary>
/// <param name="Text">Every word occurs in what a person shows.</param>
/// <param name="ProvinceCode">Only where organisation and province are shown.</param>
/// <param name="Page">From 1.</param>
public sealed record ContactFilter(string? Text, string? ProvinceCode, int Page = 1);

/// <summary>The page of one holder.</summary>
/// <param name="Text">The newest consent text; null where the organiser has none.</param>
/// <param name="Agrees">Whether that text, and not only an older one, has their consent.</param>
/// <param name="Card">Null while they show nothing: then they see nobody either.</param>
/// <param name="Found">One page of the others, by name.</param>
/// <param name="Total">How many were found.</param>
public sealed record ContactsView(Registration Person, Event Event, bool IsOn, ConsentText? Text, bool Agrees, ContactCard? Card, IReadOnlyList<ContactEntry> Found, int Total, int Page, int Pages);

/// <summary>How many take part, for the organiser.</summary>
public sealed record ContactExchangeState(string Slug, bool IsOn, bool HasText, int People);

/// <summary>Who sees whom: those who take part see each other, and nobody else sees anybody. Each read sends the same number of commands for one person and for thousands.</summary>
public sealed class ContactQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 30;
    private const int MostTerms = 6;

    /// <summary>Null when it is nobody's link.</summary>
    public async Task<ContactsView?> OfHolderAsync(string linkCode, ContactFilter filter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await BehindAsync(db, linkCode, ct) is not { } person)
            return null;
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == person.EventId, ct);
        var isOn = await db.ContactExchanges.AnyAsync(x => x.EventId == e.Id && x.IsOn, ct);
        var text = await db.ConsentTexts.AsNoTracking().Where(t => t.EventId == e.Id && t.Kind == ConsentKind.Directory).OrderByDescending(t => t.Number).FirstOrDefaultAsync(ct);
        var agrees = text is not null && await db.Consents.AnyAsync(c => c.RegistrationId == person.Id && c.TextId == text.Id && c.Given && c.WithdrawnAt == null, ct);
        var card = await Shown(db, e.Id).Where(x => x.Person.Id == person.Id).Select(x => x.Card).SingleOrDefaultAsync(ct);
        if (!isOn || card is null)
            return new ContactsView(person, e, isOn, text, agrees, card, [], 0, 1, 1);

        var others = Shown(db, e.Id).Where(x => x.Person.Id != person.Id);
        if (Provinces.Find(filter.ProvinceCode) is { } province)
            others = others.Where(x => x.Card.ShowsOrganization && x.Person.ProvinceCode == province.Code);
        var terms = ThaiText.SearchText(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms).ToArray();
        // The registration's own search text holds more than is shown; it only narrows what is then looked at by what is.
        others = terms.Aggregate(others, (found, term) => found.Where(x => x.Person.SearchText.Contains(term)));
        var ordered = others.OrderBy(x => x.Person.SortKey).ThenBy(x => x.Card.Id);
        if (terms.Length > 0)
        {
            var all = (await ordered.ToListAsync(ct)).Select(x => ContactEntry.Of(x.Card, x.Person)).Where(c => c.Has(terms)).ToList();
            var (page, pages) = PageOf(filter.Page, all.Count);
            return new ContactsView(person, e, isOn, text, agrees, card, [.. all.Skip((page - 1) * PageSize).Take(PageSize)], all.Count, page, pages);
        }
        else
        {
            var total = await others.CountAsync(ct);
            var (page, pages) = PageOf(filter.Page, total);
            var rows = await ordered.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            return new ContactsView(person, e, isOn, text, agrees, card, [.. rows.Select(x => ContactEntry.Of(x.Card, x.Person))], total, page, pages);
        }
    }

    /// <summary>One of those whom the holder sees, with the event's title. Null otherwise.</summary>
    public async Task<(ContactEntry Contact, Event Event)?> OneAsync(string linkCode, Guid cardId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await BehindAsync(db, linkCode, ct) is not { } person || !await db.ContactExchanges.AnyAsync(x => x.EventId == person.EventId && x.IsOn, ct))
            return null;
        if (!await Shown(db, person.EventId).AnyAsync(x => x.Person.Id == person.Id, ct) || await Shown(db, person.EventId).SingleOrDefaultAsync(x => x.Card.Id == cardId, ct) is not { } found)
            return null;
        return (ContactEntry.Of(found.Card, found.Person), await db.Events.AsNoTracking().SingleAsync(x => x.Id == person.EventId, ct));
    }

    /// <summary>Whether a ticket's page should lead to the exchange.</summary>
    public async Task<bool> IsOnAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ContactExchanges.AnyAsync(x => x.EventId == eventId && x.IsOn, ct);
    }

    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<ContactExchangeState>> StateAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.Slug).SingleOrDefaultAsync(ct) is not { } slug)
            return new NotFound();
        return new ContactExchangeState(slug, await db.ContactExchanges.AnyAsync(x => x.EventId == eventId && x.IsOn, ct),
            await db.ConsentTexts.AnyAsync(t => t.EventId == eventId && t.Kind == ConsentKind.Directory, ct), await Shown(db, eventId).CountAsync(ct));
    }

    /// <summary>
    /// Who takes part: has a card and a ticket, and agrees. Consent is looked at by every read, so that withdrawing it anywhere hides the card at once;
    /// a consent younger than the card was given elsewhere afterwards and does not bring it back.
    /// </summary>
    private static IQueryable<Seen> Shown(SummitDb db, Guid eventId) =>
        from card in db.ContactCards.AsNoTracking()
        where card.EventId == eventId
        join person in db.Registrations.AsNoTracking() on card.RegistrationId equals person.Id
        where person.State == RegistrationState.Confirmed
            && db.Consents.Any(c => c.RegistrationId == person.Id && c.Given && c.WithdrawnAt == null && c.At <= card.At && db.ConsentTexts.Any(t => t.Id == c.TextId && t.Kind == ConsentKind.Directory))
        select new Seen { Card = card, Person = person };

    private static async Task<Registration?> BehindAsync(SummitDb db, string linkCode, CancellationToken ct) =>
        Codes.Read(linkCode, Codes.LinkLength) is { } link ? await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.LinkCode == link && r.State == RegistrationState.Confirmed, ct) : null;

    private static (int Page, int Pages) PageOf(int asked, int total)
    {
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return (Math.Clamp(asked, 1, pages), pages);
    }

    private sealed class Seen
    {
        public required ContactCard Card { get; init; }
        public required Registration Person { get; init; }
    }
}
