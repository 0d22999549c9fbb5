using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Lists;

namespace Loquat.Discovery.Feeds;

/// Notes with topics that the viewer follows, newest first.
public sealed class FollowedTopicsList(NoteLists lists, MutedWordsFilter mutedWords)
{
    /// Lists each note once, by the first of its topics that the viewer follows.
    static NoteListSql Sql { get; } = new(
        "topic_follows f CROSS JOIN note_topics t CROSS JOIN notes n CROSS JOIN accounts a",
        $"""
        f.account_id = @viewer AND t.topic_id = f.topic_id AND n.id = t.note_id AND a.id = n.author_id AND {NoteLists.Offered}
            AND t.topic_id = (SELECT min(o.topic_id) FROM note_topics o JOIN topic_follows g ON g.account_id = @viewer
                AND g.topic_id = o.topic_id WHERE o.note_id = n.id)
        """,
        "n.published_at");

    public ValueTask<NoteListPage> PageAsync(Viewer viewer, NoteCursor from, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, at => lists.PageAsync(Sql, 0L, viewer, at, ct), ct);
}
