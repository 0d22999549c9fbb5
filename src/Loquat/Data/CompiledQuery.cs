using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Loquat.Data;

/// A query of the hot paths that is compiled once, rather than found again by its expression each time: once for each engine, where a
/// process has both.
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    readonly ConcurrentDictionary<IModel, TQuery> byModel = [];

    public TQuery In(LoquatDb db) => byModel.GetOrAdd(db.Model, _ => compile());
}
