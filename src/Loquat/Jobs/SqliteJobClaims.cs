using Loquat.Data;

namespace Loquat.Jobs;

/// SQLite has one writer at a time, so two workers can't claim the same job.
public sealed class SqliteJobClaims(LoquatDb db, TimeProvider clock) : JobClaims(db, clock, keepApart: "");
