namespace Loquat.Jobs;

/// The stored name of a domain event: something that happened, to which other modules may react. `JobQueue.Raise` turns it into one job
/// for each handler. Names are stored in queued jobs, so they never change.
[AttributeUsage(AttributeTargets.Class)]
public sealed class DomainEventAttribute(string name) : Attribute
{
    public string Name => name;
}
