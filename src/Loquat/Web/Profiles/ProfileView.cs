using Loquat.Notes;

namespace Loquat.Web.Profiles;

/// The head of a profile, the same for everybody who may see it.
public sealed record ProfileView(
    Author Author, string Bio, int Notes, int Followers, int Following, DateTimeOffset JoinedAt, string CoverKey)
{
    public bool IsPrivate { get; init; }

    /// Whether the viewer may see more than the head: the notes, and who follows whom.
    public bool IsOpen { get; init; } = true;
}
