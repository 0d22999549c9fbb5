using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Lists;

namespace Loquat.Discovery.Feeds;

/// Explore and its channels: public notes, ordered by their score.
public sealed class ExploreList(SqlReader reads, NoteLists lists, ViewerMarks marks, MutedWordsFilter mutedWords, TimeProvider clock)
{
    static readonly NoteListSql Everything = new(NoteLists.NotesAndAuthors,
        $"{NoteSeeing.IsPublic("n", "a")} AND {NoteLists.Offered}", "n.score");
    static readonly NoteListSql Channel = new(
        NoteLists.NotesAndAuthors, $"n.channel = @scope AND {NoteSeeing.IsPublic("n", "a")} AND {NoteLists.Offered}", "n.score");

    /// The list is read once for everyone. For most signed-in viewers it differs only in their marks.
    public async ValueTask<NoteListPage> PageAsync(string? channel, Viewer viewer, NoteCursor from, CancellationToken ct)
    {
        var (list, now) = (channel is null ? Everything : Channel, clock.GetUtcNow());
        var parameters = NoteLists.Parameters(channel ?? "", Viewer.Anonymous, from, now);
        var common = await reads.UntilChangedAsync(NoteLists.SqlOf(list, from), parameters, NoteLists.Listing,
            notes => NoteLists.PageOf(notes, from), ct);
        if (viewer.IsAnonymous)
        {
            return common;
        }
        return await marks.OnAsync(viewer, common.Ids, now, ct) is { } mine
            ? common.With(mine)
            : await mutedWords.PageAsync(viewer, from, at => lists.PageAsync(list, channel ?? "", viewer, at, ct), ct);
    }
}
