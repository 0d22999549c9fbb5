namespace Loquat.Jobs;

/// Lanes have separate slots, so that jobs of milliseconds (`Quick`) never wait for jobs of seconds (`Slow`) or minutes (`Transcoding`).
/// `Remote` jobs wait for other servers, which may never respond.
public enum JobLane { Quick = 0, Slow = 1, Transcoding = 2, Remote = 3 }
