using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Discovery.Feeds;

/// Notes with photos or videos for the full-screen feed: by the score of Explore, or by followed people, newest first.
public sealed class WatchList(NoteLists lists, MutedWordsFilter mutedWords)
{
    /// Small, because the browser lays out a whole page before it plays the first video.
    public const int PageSize = 6;

    static readonly NoteListSql Everything = new(
        NoteLists.NotesAndAuthors, $"{NoteSeeing.IsPublic("n", "a")} AND n.root_id IS NULL AND n.has_media AND {NoteLists.Offered}",
        "n.score");
    static readonly NoteListSql Followed = new(
        "follows f CROSS JOIN notes n CROSS JOIN accounts a",
        "f.follower_id = @viewer AND n.author_id = f.followed_id AND a.id = n.author_id AND n.root_id IS NULL AND n.has_media AND "
        + $"{NoteLists.Offered}",
        "n.published_at");

    public ValueTask<NoteListPage> PageAsync(bool ofFollowed, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, at => lists.PageAsync(ofFollowed ? Followed : Everything, 0L, viewer, at, ct, PageSize), ct);
}
