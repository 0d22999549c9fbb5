using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Loquat.Data;

/// A hot query that is compiled once instead of being looked up by its expression each time. Compiled per engine, because a process may use
/// both.
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    readonly ConcurrentDictionary<IModel, TQuery> byModel = [];

    public TQuery In(LoquatDb db) => byModel.GetOrAdd(db.Model, _ => compile());
}
