using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SummitManager.Data;

/// <summary>
/// A compiled query works with the one model it met first. A process that opens several kinds of database, as the tests do,
/// needs one for each: <c>Query.For(db)(db, code)</c>.
/// </summary>
internal sealed class PerModel<TQuery>(Func<TQuery> compile) where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> _compiled = [];

    public TQuery For(SummitDb db) => _compiled.GetValue(db.Model, _ => compile());
}
