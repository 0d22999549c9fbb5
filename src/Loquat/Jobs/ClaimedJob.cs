namespace Loquat.Jobs;

/// A job under lease; the attempt is what proves that the lease is still this worker's.
public sealed record ClaimedJob(long Id, string Kind, string Payload, int Attempt);
