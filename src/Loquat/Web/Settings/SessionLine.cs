namespace Loquat.Web.Settings;

/// A browser that is signed in, in the list of its owner.
public sealed record SessionLine(long Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, bool IsCurrent);
