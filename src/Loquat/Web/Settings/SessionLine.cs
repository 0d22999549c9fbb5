namespace Loquat.Web.Settings;

/// A signed-in browser in the security settings.
public sealed record SessionLine(long Id, string Device, DateTimeOffset CreatedAt, DateTimeOffset LastUsedAt, bool IsCurrent);
