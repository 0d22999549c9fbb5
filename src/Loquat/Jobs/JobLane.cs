namespace Loquat.Jobs;

/// Jobs that take seconds of a processor have slots of their own, so that those that take milliseconds never stand behind them.
public enum JobLane { Quick, Slow }

/// Marks a job for the slow lane.
[AttributeUsage(AttributeTargets.Class)]
public sealed class SlowJobAttribute : Attribute;
