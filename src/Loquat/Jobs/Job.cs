namespace Loquat.Jobs;

/// A queued job, inserted in the same transaction as the change that it follows.
public sealed class Job
{
    public long Id { get; init; }
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public JobLane Lane { get; init; }

    /// At most one queued job has a given key.
    public string? UniqueKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset RunAt { get; set; }

    /// Increases with each lease, so a late worker can detect that its lease went to another one.
    public int Attempts { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }

    /// Set when all attempts have failed and an operator must look at the job.
    public DateTimeOffset? ParkedAt { get; set; }
    public string? LastError { get; set; }
}
