using Loquat.Data;

namespace Loquat.Jobs;

public sealed class PostgresJobClaims(LoquatDb db, TimeProvider clock) : JobClaims(db, clock, keepApart: "FOR UPDATE SKIP LOCKED");
