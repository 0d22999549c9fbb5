namespace Loquat.Jobs;

/// The kind under which a job is stored, and its lane. Queued jobs can be older than the program that runs them, so a kind must not change:
/// a renamed kind is registered with its former kind.
[AttributeUsage(AttributeTargets.Class)]
public sealed class JobAttribute(string kind) : Attribute
{
    public string Kind => kind;

    public JobLane Lane { get; init; } = JobLane.Quick;
}
