using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;
using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>What letters are drawn from.</summary>
public sealed class InvitationLetterQueries(IDbContextFactory<SummitDb> dbs, FileStore files, SiteAddress site)
{
    /// <summary>The event's template, or the usual one while none was saved: its hosts' contact stands in it.</summary>
    public async Task<InvitationTemplate> TemplateAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.InvitationTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.EventId == eventId, ct) is { } saved)
            return saved;
        var usual = InvitationTemplate.Usual(eventId);
        var e = await db.Events.AsNoTracking().Where(x => x.Id == eventId).Select(x => new { x.ContactName, x.ContactPhone, x.ContactEmail }).SingleOrDefaultAsync(ct);
        if (e is not null)
            usual.Contact = string.Join('\n', new[] { e.ContactName, e.ContactPhone is { } phone ? $"โทร. {phone}" : null, e.ContactEmail }.Where(line => !string.IsNullOrEmpty(line)));
        return usual;
    }

    /// <summary>What all letters share, with the template's pictures read; null when there is no such event.</summary>
    public async Task<LetterEvent?> EventAsync(InvitationTemplate template, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).SingleOrDefaultAsync(x => x.Id == template.EventId, ct);
        return e is null ? null : new LetterEvent(e.Title(thai: true), e.StartsOn, e.EndsOn, e.VenueLine(thai: true), Short(site.To(InvitationLinks.Entry)),
            await PictureAsync(template.EmblemFileId, ct), await PictureAsync(template.SignatureFileId, ct));
    }

    /// <summary>The letters of a list, in order of number, read as they are asked for.</summary>
    internal IAsyncEnumerable<LetterFacts> Letters(SummitDb db, InvitationFilter filter) => Facts(filter.Apply(db).OrderBy(x => x.Delegation.Number)).AsAsyncEnumerable().Select(WithAddress);

    /// <summary>One letter; null when it is not of this event.</summary>
    internal async Task<LetterFacts?> OneAsync(Guid eventId, Guid invitationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Facts(new InvitationFilter(eventId).Apply(db).Where(x => x.Invitation.Id == invitationId)).SingleOrDefaultAsync(ct) is { } facts ? WithAddress(facts) : null;
    }

    /// <summary>
    /// For a preview: the invited bodies with the longest and the shortest name; a made-up one while nobody is invited. Their links lead nowhere, because whoever
    /// sees the preview may not open their desks.
    /// </summary>
    public async Task<IReadOnlyList<LetterFacts>> SamplesAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var all = new InvitationFilter(eventId).Apply(db);
        var byLength = all.OrderBy(x => x.Delegation.OrganizationName.Length).ThenBy(x => x.Delegation.Number);
        var found = await Facts(byLength.Reverse().Take(1)).ToListAsync(ct);
        found.AddRange((await Facts(byLength.Take(1)).ToListAsync(ct)).Where(f => found.All(x => x.Number != f.Number)));
        if (found.Count == 0)
            found.Add(new LetterFacts("องค์การบริหารส่วนตำบลตัวอย่าง", OrganizationKind.Sao, 1, 5, null, "", ""));
        return found.ConvertAll(f => f with { Code = new string('X', 8), Link = site.To(InvitationLinks.Desk(new string('X', Codes.LinkLength))) });
    }

    private LetterFacts WithAddress(LetterFacts f) => f with { Link = site.To(InvitationLinks.Desk(f.Link)) };

    private static IQueryable<LetterFacts> Facts(IQueryable<InvitedDelegation> found) => found.Select(x =>
        new LetterFacts(x.Delegation.OrganizationName, x.Delegation.OrganizationKind, x.Delegation.Number, x.Invitation.People, x.Invitation.LetterNumber, x.Delegation.Code, x.Delegation.LinkCode));

    /// <summary>On paper nobody needs the scheme.</summary>
    private static string Short(string address) => address.StartsWith("https://", StringComparison.Ordinal) ? address["https://".Length..] : address;

    private async Task<Picture?> PictureAsync(Guid? fileId, CancellationToken ct) =>
        fileId is { } id && await files.ReadAsync(id, ct) is { } bytes && Picture.Read(bytes) is { IsOk: true } read ? read.Value : null;
}
