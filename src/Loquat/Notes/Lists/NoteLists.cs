using System.Data.Common;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes.LikesAndSaves;

namespace Loquat.Notes.Lists;

/// The lists that people scroll through, in hand-written SQL because they are read most often.
public sealed class NoteLists(SqlReader reads, MutedWordsFilter mutedWords, TimeProvider clock)
{
    public const int PageSize = 30;

    internal const string NotesAndAuthors = $"notes n {Authors}";
    internal static readonly string Offered = $"{Dismissals.NotDismissedByViewer} AND {NoteMuting.NotMutedByViewer}";
    const string Authors = "JOIN accounts a ON a.id = n.author_id";

    public static NoteListSql ByAuthor { get; } = new(NotesAndAuthors, "n.author_id = @scope AND n.pinned_at IS NULL", "n.published_at");
    public static NoteListSql PinnedByAuthor { get; } = new(NotesAndAuthors,
        "n.author_id = @scope AND n.root_id IS NULL AND n.pinned_at IS NOT NULL", "n.pinned_at");
    public static NoteListSql TopicTop { get; } = OfTopic("n.score");
    public static NoteListSql TopicNewest { get; } = OfTopic("n.published_at");

    public static NoteListSql LikedBy { get; } = new($"likes k JOIN notes n ON n.id = k.note_id {Authors}", "k.account_id = @scope",
        "k.created_at");
    public static NoteListSql SavedBy { get; } = new($"saves k JOIN notes n ON n.id = k.note_id {Authors}", "k.account_id = @scope",
        "k.created_at");

    /// In the order chosen by the people of the board.
    public static NoteListSql OnBoard { get; } = new($"board_notes k JOIN notes n ON n.id = k.note_id {Authors}", "k.board_id = @scope",
        "k.position");

    /// Notes that use a sound.
    public static NoteListSql SoundTop { get; } = OfSound("n.score");
    public static NoteListSql SoundNewest { get; } = OfSound("n.published_at");

    static NoteListSql OfSound(string order) =>
        new($"note_sounds k JOIN notes n ON n.id = k.note_id {Authors}", $"k.sound_id = @scope AND {Offered}", order);

    static NoteListSql OfTopic(string order) =>
        new($"note_topics t JOIN notes n ON n.id = t.note_id {Authors}", $"t.topic_id = @scope AND {Offered}", order);

    public ValueTask<NoteListPage> ByAuthorAsync(long authorId, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        PageAsync(ByAuthor, authorId, viewer, from, ct);

    public ValueTask<NoteListPage> PinnedByAuthorAsync(long authorId, Viewer viewer, CancellationToken ct) =>
        PageAsync(PinnedByAuthor, authorId, viewer, NoteCursor.Top, ct);

    public ValueTask<NoteListPage> ByTopicAsync(long topicId, bool newest, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, at => PageAsync(newest ? TopicNewest : TopicTop, topicId, viewer, at, ct), ct);

    public ValueTask<NoteListPage> BySoundAsync(long soundId, bool newest, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        mutedWords.PageAsync(viewer, from, at => PageAsync(newest ? SoundNewest : SoundTop, soundId, viewer, at, ct), ct);

    public ValueTask<NoteListPage> LikedByAsync(long accountId, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        PageAsync(LikedBy, accountId, viewer, from, ct);

    public ValueTask<NoteListPage> SavedByAsync(long accountId, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        PageAsync(SavedBy, accountId, viewer, from, ct);

    public ValueTask<NoteListPage> OnBoardAsync(long boardId, Viewer viewer, NoteCursor from, CancellationToken ct) =>
        PageAsync(OnBoard, boardId, viewer, from, ct);

    internal async ValueTask<NoteListPage> PageAsync(
        NoteListSql list, object scope, Viewer viewer, NoteCursor from, CancellationToken ct, int size = PageSize) =>
        PageOf(await reads.ListAsync(SqlOf(list, from), Parameters(scope, viewer, from, clock.GetUtcNow(), size), Listing, ct), from, size);

    internal static string SqlOf(NoteListSql list, NoteCursor from) => from.IsBackward ? list.After : list.Before;

    /// Anonymous viewers have no mutes; a constant keeps their query parameters equal, so that cached pages are found.
    internal static (string Name, object Value)[] Parameters(
        object scope, Viewer viewer, NoteCursor from, DateTimeOffset now, int size = PageSize) =>
        [("viewer", viewer.AccountId), ("at", from.At), ("id", from.Id), ("limit", size + 1L), ("scope", scope),
            ("now", viewer.IsAnonymous ? 0L : now.ToUnixTimeMilliseconds())];

    internal static NoteListing Listing(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2), row.GetInt32(3), row.GetInt64(4), row.GetInt32(5), row.GetBoolean(6),
            row.GetBoolean(7));

    /// The query reads one row more than a page, to find out whether there is another page in that direction.
    internal static NoteListPage PageOf(IReadOnlyList<NoteListing> notes, NoteCursor from, int size = PageSize)
    {
        var hasMore = notes.Count > size;
        var page = hasMore ? [.. notes.Take(size)] : notes;
        if (from.IsBackward)
        {
            page = [.. page.Reverse()];
        }
        if (page.Count == 0)
        {
            return NoteListPage.Empty;
        }
        return new NoteListPage(
            page,
            from.IsBackward ? (hasMore ? First() : null) : (from == NoteCursor.Top ? null : First()),
            from.IsBackward || hasMore ? new NoteCursor(page[^1].At, page[^1].Id) : null);

        NoteCursor First() => new(page[0].At, page[0].Id, IsBackward: true);
    }
}
