namespace Loquat.Jobs;

/// Jobs that take seconds of a processor have slots of their own, so that those that take milliseconds never stand behind them; and
/// those that take minutes never stand in the way of seconds. Remote ones wait for somebody else's server, who may never answer.
public enum JobLane { Quick = 0, Slow = 1, Transcoding = 2, Remote = 3 }
