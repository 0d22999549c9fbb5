namespace Loquat.Portability;

/// How much somebody has here. `PhotoBytes` is what their photos take in the store, with all smaller sizes.
public sealed record AccountContentSummary(
    int Notes, int Drafts, int Comments, int Photos, long PhotoBytes, int Likes, int Saves, int Following, int Followers);
