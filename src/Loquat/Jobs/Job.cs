namespace Loquat.Jobs;

/// Something to be done after a fact, kept in the same transaction as the fact.
public sealed class Job
{
    public long Id { get; init; }
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public JobLane Lane { get; init; }

    /// At most one waiting job has the same key.
    public string? UniqueKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset RunAt { get; set; }

    /// Counts the leases, and so tells a late worker that its lease went to another one.
    public int Attempts { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }

    /// Set when the job has failed for good; somebody has to look at it.
    public DateTimeOffset? ParkedAt { get; set; }
    public string? LastError { get; set; }
}
