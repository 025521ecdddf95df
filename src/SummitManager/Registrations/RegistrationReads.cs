using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Registrations;

/// <summary>What the public form reads at every showing and sending, compiled: on the day registration opens, all of a country sends it.</summary>
internal static class RegistrationReads
{
    public static readonly PerModel<Func<SummitDb, Guid, CancellationToken, Task<Event?>>> EventById = new(() => EF.CompileAsyncQuery((SummitDb db, Guid id, CancellationToken ct) =>
        db.Events.AsNoTracking().SingleOrDefault(e => e.Id == id)));

    /// <summary>A type that the public may choose, with its quotas.</summary>
    public static readonly PerModel<Func<SummitDb, Guid, Guid, CancellationToken, Task<RegistrationType?>>> PublicType = new(() => EF.CompileAsyncQuery((SummitDb db, Guid eventId, Guid typeId, CancellationToken ct) =>
        db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).SingleOrDefault(t => t.Id == typeId && t.EventId == eventId && t.IsPublic)));

    /// <summary>Public types in their order, with the places left; below zero where staff took more than there are.</summary>
    public static readonly PerModel<Func<SummitDb, Guid, IAsyncEnumerable<TypeOnOffer>>> OnOffer = new(() => EF.CompileAsyncQuery((SummitDb db, Guid eventId) =>
        from t in db.RegistrationTypes.AsNoTracking()
        where t.EventId == eventId && t.IsPublic
        orderby t.Order, t.Id
        select new TypeOnOffer(t, t.Quotas.Join(db.Quotas, link => link.QuotaId, q => q.Id, (link, q) => (int?)(q.Capacity - q.Taken)).Min())));

    public static readonly PerModel<Func<SummitDb, Guid, IAsyncEnumerable<ConsentVersion>>> ConsentVersions = new(() => EF.CompileAsyncQuery((SummitDb db, Guid eventId) =>
        db.ConsentTexts.Where(t => t.EventId == eventId).Select(t => new ConsentVersion(t.Id, t.Kind, t.Number))));

    public static readonly PerModel<Func<SummitDb, Guid, IAsyncEnumerable<ConsentText>>> ConsentTexts = new(() => EF.CompileAsyncQuery((SummitDb db, Guid eventId) =>
        db.ConsentTexts.AsNoTracking().Where(t => t.EventId == eventId)));
}
