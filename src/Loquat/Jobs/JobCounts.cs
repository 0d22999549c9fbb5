namespace Loquat.Jobs;

public sealed record JobCounts(int Waiting, int Slow, int Parked);
