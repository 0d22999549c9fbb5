namespace Loquat.Jobs;

/// The kind under which a job is stored and the lane it takes. Queued jobs outlive the program that queued them, so a kind never changes: a
/// job that gets another one keeps the old one as a former kind where its handler is registered.
[AttributeUsage(AttributeTargets.Class)]
public sealed class JobAttribute(string kind) : Attribute
{
    public string Kind => kind;

    public JobLane Lane { get; init; } = JobLane.Quick;
}
