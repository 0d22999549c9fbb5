using Loquat.Notes;

namespace Loquat.Web.Profiles;

/// An account as everybody sees it who may see it.
public sealed record ProfileView(
    Author Author, string Bio, int Notes, int Followers, int Following, DateTimeOffset JoinedAt, string CoverKey)
{
    public bool IsPrivate { get; init; }

    /// Whether the viewer may look past the head: at the notes, and at who follows whom.
    public bool IsOpen { get; init; } = true;
}
