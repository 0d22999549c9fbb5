using System.Globalization;
using System.Text;
using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Comments;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;
using Loquat.Web.Cards;

namespace Loquat.Web.Comments;

/// Rendered comments, cached as bytes by comment version, author version and interface language, and the lists assembled from them.
public sealed class CommentBytes(CommentQueries queries, Fragments fragments)
{
    const long MostBytes = 24 * 1024 * 1024;

    readonly ByteCache<(long Id, int Version, int AuthorVersion, RenderKey Render)> comments = new(MostBytes);
    readonly ByteCache<(MenuKind Kind, RenderKey Render)> menus = new(1024 * 1024);
    readonly ByteCache<(MoreKind Kind, RenderKey Render)> ends = new(1024 * 1024);

    /// The items of a list of threads, including the link to more.
    public async ValueTask<byte[]> OfAsync(CommentPage page, CommentQuestion asked, long noteAuthorId)
    {
        var pieces = new List<byte[]>();
        foreach (var thread in page.Threads)
        {
            await AddAsync(pieces, thread, asked.Viewer, asked.NoteId, noteAuthorId);
        }
        if (page.Next is { } next)
        {
            var id = asked.NoteId.ToString(CultureInfo.InvariantCulture);
            await AddMoreAsync(pieces, asked.Newest ? MoreKind.Newest : MoreKind.Top,
                [id, next.ToString(), asked.Marked.ToString(CultureInfo.InvariantCulture)]);
        }
        return Template.Join(pieces);
    }

    /// A thread with its own list of replies, or a single reply.
    public async ValueTask<byte[]> OfAsync(CommentThread thread, Viewer viewer, long noteId, long noteAuthorId)
    {
        var pieces = new List<byte[]>();
        await AddAsync(pieces, thread, viewer, noteId, noteAuthorId);
        return Template.Join(pieces);
    }

    async ValueTask AddAsync(List<byte[]> pieces, CommentThread thread, Viewer viewer, long noteId, long noteAuthorId)
    {
        // The comment has been deleted in the meantime, or is itself a reply and has no list of replies.
        if (await AddCommentAsync(pieces, thread.Comment, viewer, noteId, noteAuthorId) is not { } end)
        {
            return;
        }
        foreach (var answer in thread.Answers)
        {
            await AddCommentAsync(pieces, answer, viewer, noteId, noteAuthorId);
        }
        if (thread.Next is { } next)
        {
            await AddMoreAsync(pieces, thread.More == 1 ? MoreKind.OneAnswer : MoreKind.Answers,
                [CommentAddresses.Of(noteId, thread.Comment.Id), next.ToString(), thread.More.ToString(CultureInfo.CurrentCulture)]);
        }
        pieces.Add(end);
    }

    /// Adds a comment and returns the markup that follows its replies.
    async ValueTask<byte[]?> AddCommentAsync(List<byte[]> pieces, CommentListing comment, Viewer viewer, long noteId, long noteAuthorId)
    {
        if (await RenderedAsync(comment) is not { } rendered)
        {
            return null;
        }
        var slot = 0;
        foreach (var filling in NoteBarSlots.Like(new NoteTally(comment.Likes, 0, comment.Answers, comment.Liked, Saved: false)))
        {
            pieces.AddRange(rendered[slot++], filling);
        }
        pieces.Add(rendered[slot++]);
        await AddMenuAsync(pieces, comment, viewer, noteId, noteAuthorId);
        pieces.Add(rendered[slot++]);
        return slot < rendered.Length ? rendered[slot] : null;
    }

    async ValueTask<byte[][]?> RenderedAsync(CommentListing comment)
    {
        var render = RenderKey.Current;
        if (comments.Find((comment.Id, comment.Version, comment.AuthorVersion, render)) is { } kept)
        {
            return kept;
        }
        if (await queries.FindAsync(comment.Id, CancellationToken.None) is not { } view)
        {
            return null;
        }
        var rendered = Template.Split(await fragments.RenderAsync<CommentItem>(new() { ["Comment"] = view }));
        // The key contains the rendered versions, which may be newer than the listed ones.
        comments.Keep((view.Id, view.Version, view.Author.Version, render), rendered);
        return rendered;
    }

    async ValueTask AddMenuAsync(List<byte[]> pieces, CommentListing comment, Viewer viewer, long noteId, long noteAuthorId)
    {
        var (isOwn, isAuthor) = (viewer.Is(comment.AuthorId), viewer.Is(noteAuthorId));
        if (viewer.IsAnonymous)
        {
            return;
        }
        var kind = new MenuKind(isOwn, isAuthor, isAuthor && comment.ReplyToId == noteId, comment.IsPinned);
        var key = (kind, RenderKey.Current);
        if (menus.Find(key) is not { } menu)
        {
            menu =
                Template.Split(
                    await fragments.RenderAsync<CommentMenu>(new()
                    {
                        ["IsOwn"] = kind.IsOwn,
                        ["IsOfAuthor"] = kind.IsAuthor,
                        ["CanPin"] = kind.CanPin,
                        ["IsPinned"] = kind.IsPinned,
                    }));
            menus.Keep(key, menu);
        }
        var address = Encoding.ASCII.GetBytes(CommentAddresses.Of(noteId, comment.Id));
        // If the viewer is not the author, the last slot is the link to report the comment.
        var slots = Enumerable.Repeat(address, menu.Length - 1).ToArray();
        if (!isOwn)
        {
            slots[^1] = Encoding.ASCII.GetBytes(Note.AddressOf(comment.Id));
        }
        pieces.Add(Template.Fill(menu, slots));
    }

    /// `values` are in the order of the address. The address appears twice, and the number in the text comes last.
    async ValueTask AddMoreAsync(List<byte[]> pieces, MoreKind kind, string[] values)
    {
        var key = (kind, RenderKey.Current);
        if (ends.Find(key) is not { } end)
        {
            end = Template.Split(await fragments.RenderAsync<CommentMore>(MoreOf(kind)));
            ends.Keep(key, end);
        }
        var bytes = values.Select(Encoding.UTF8.GetBytes).ToArray();
        var isOfAnswers = kind is MoreKind.Answers or MoreKind.OneAnswer;
        byte[][] address = isOfAnswers ? bytes[..2] : bytes;
        byte[][] slots = [.. address, .. address, .. isOfAnswers ? bytes[2..] : []];
        pieces.Add(Template.Fill(end, slots[..(end.Length - 1)]));
    }

    static Dictionary<string, object?> MoreOf(MoreKind kind) => kind is MoreKind.Answers or MoreKind.OneAnswer
        ? new()
        {
            ["Address"] = $"{Template.SlotText}/answers?after={Template.SlotText}",
            ["Words"] = kind == MoreKind.OneAnswer
                ? Text.Comment_MoreAnswers_One
                : Wording.Of(Text.Comment_MoreAnswers_Other, Template.SlotText),
            ["List"] = "answers",
        }
        : new()
        {
            ["Address"] = CommentAddresses.Of(Template.SlotText, kind == MoreKind.Newest, before: Template.SlotText,
                marked: Template.SlotText),
            ["Words"] = Text.Comment_More,
            ["List"] = "threads",
        };

    readonly record struct MenuKind(bool IsOwn, bool IsAuthor, bool CanPin, bool IsPinned);

    enum MoreKind { Top, Newest, Answers, OneAnswer }
}
