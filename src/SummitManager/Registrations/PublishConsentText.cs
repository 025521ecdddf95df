using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>A new wording of a consent text as typed.</summary>
public sealed record ConsentTextForm
{
    public ConsentKind Kind { get; set; }
    public string? TextTh { get; set; }
    public string? TextEn { get; set; }
}

/// <summary>
/// Publishes a text as the next version of its kind. Old versions stay for those who were shown them. Two who publish at once get two
/// numbers: the key refuses the second, which then takes the number after.
/// </summary>
public sealed class PublishConsentText(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private const int Limit = 20_000;

    /// <returns>The version. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>.</returns>
    public async Task<Result<ConsentText>> RunAsync(Actor actor, Guid eventId, ConsentTextForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var fields = new TypedFields();
        var th = fields.Lines(form.TextTh, nameof(form.TextTh), Limit, required: true);
        var en = fields.Lines(form.TextEn, nameof(form.TextEn), Limit, required: true);
        // The drafts we offer mark in square brackets what only the organiser knows.
        if (HasGap(th))
            fields.Fail(nameof(form.TextTh), "DraftLeft");
        if (HasGap(en))
            fields.Fail(nameof(form.TextEn), "DraftLeft");
        if (!Enum.IsDefined(form.Kind))
            fields.Fail(nameof(form.Kind), "Choose");
        if (fields.Refusal is { } bad)
            return bad;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        while (true)
        {
            var last = await db.ConsentTexts.Where(t => t.EventId == eventId && t.Kind == form.Kind).MaxAsync(t => (int?)t.Number, ct) ?? 0;
            var text = new ConsentText { Id = Guid.CreateVersion7(now), EventId = eventId, Kind = form.Kind, Number = last + 1, TextTh = th!, TextEn = en!, PublishedAt = now };
            db.Add(text);
            db.Add(AuditEntry.Of(actor, eventId, nameof(PublishConsentText), text.Id, new Changes().Of($"{form.Kind} version", last, text.Number).ToString(), now));
            if (!await db.TrySaveAsync(ct))
                continue;
            await transaction.CommitAsync(ct);
            return text;
        }
    }

    private static bool HasGap(string? text) => text is not null && text.Contains('[', StringComparison.Ordinal) && text.Contains(']', StringComparison.Ordinal);
}
