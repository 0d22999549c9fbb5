namespace Loquat.Jobs;

/// A job under lease. `Attempt` proves that the lease still belongs to this worker.
public sealed record ClaimedJob(long Id, string Kind, string Payload, int Attempt);
