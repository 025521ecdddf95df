using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>One price, as typed.</summary>
public sealed record PriceRuleForm
{
    public Guid? TypeId { get; set; }
    public List<OrganizationKind> Kinds { get; set; } = [];
    public string? From { get; set; }
    public string? Until { get; set; }
    /// <summary>Baht; 0 is free.</summary>
    public string? Price { get; set; }

    public static PriceRuleForm Of(PriceRule rule, Language language) => new()
    {
        TypeId = rule.TypeId,
        Kinds = [.. rule.Kinds],
        From = rule.From is { } from ? ThaiDate.Full(from, language) : null,
        Until = rule.Until is { } until ? ThaiDate.Full(until, language) : null,
        Price = rule.Price.Baht.ToString("0.##", CultureInfo.InvariantCulture),
    };
}

/// <summary>
/// Saves all prices beside those of the types, in their order: the first that fits counts (FR-48). Invoices that were issued keep their sums; who registered and is
/// not billed yet owes by the new ones.
/// </summary>
public sealed class SavePrices(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private const int Most = 50;
    private const decimal MostBaht = 1_000_000m;

    /// <param name="actor">Needs <see cref="Permission.HandleMoney"/> or <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose.</param>
    /// <param name="forms">All of them; faults are named as <c>Rules-2-Price</c>.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, IReadOnlyList<PriceRuleForm> forms, CancellationToken ct)
    {
        if (!actor.May(Permission.ManageEvent, eventId) && actor.WhyNot(Permission.HandleMoney, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var types = await db.RegistrationTypes.Where(t => t.EventId == eventId).Select(t => t.Id).ToListAsync(ct);
        var fields = new TypedFields();
        if (forms.Count > Most)
            fields.Fail("Rules", "TooLong", Most);
        var rules = forms.Select((form, i) => Read(fields, eventId, form, i, types, now)).ToList();
        if (fields.Refusal is { } bad)
            return bad;
        var before = await db.PriceRules.Where(r => r.EventId == eventId).OrderBy(r => r.Order).ToListAsync(ct);
        db.RemoveRange(before);
        db.AddRange(rules);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SavePrices), eventId, new Changes().OfList("Prices", before.Select(Words), rules.Select(Words)).ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    private static PriceRule Read(TypedFields fields, Guid eventId, PriceRuleForm form, int i, List<Guid> types, DateTimeOffset now)
    {
        var (from, until) = (fields.Date(form.From, $"Rules-{i}-From"), fields.Date(form.Until, $"Rules-{i}-Until"));
        if (from > until)
            fields.Fail($"Rules-{i}-Until", "EndBeforeStart");
        if (string.IsNullOrWhiteSpace(form.Price))
            fields.Fail($"Rules-{i}-Price", "Required");
        if (form.TypeId is { } type && !types.Contains(type))
            fields.Fail($"Rules-{i}-TypeId", "Choose");
        return new PriceRule
        {
            Id = Guid.CreateVersion7(now),
            EventId = eventId,
            TypeId = form.TypeId,
            Kinds = [.. form.Kinds.Where(Enum.IsDefined).Distinct()],
            From = from,
            Until = until,
            Price = fields.Baht(form.Price, $"Rules-{i}-Price", MostBaht) ?? Money.Zero,
            Order = i,
        };
    }

    private static string Words(PriceRule rule) =>
        FormattableString.Invariant($"{rule.Price.Baht:0.##} ({string.Join('/', rule.Kinds)} {Day(rule.From)}–{Day(rule.Until)})");

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
