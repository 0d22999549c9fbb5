namespace Loquat.Portability;

/// The amount of content of an account. `PhotoBytes` is the size of its files in the store, including all renditions.
public sealed record AccountContentSummary(
    int Notes, int Drafts, int Comments, int Photos, long PhotoBytes, int Likes, int Saves, int Words, int Following, int Followers);
