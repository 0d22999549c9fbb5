using Loquat.Data;

namespace Loquat.Jobs;

/// The engine has one writer at a time, so claimants can't meet.
public sealed class SqliteJobClaims(LoquatDb db, TimeProvider clock) : JobClaims(db, clock, keepApart: "");
