using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Loquat.Notes;
using Loquat.Notes.Comments;
using Loquat.Web.Cards;
using Loquat.Web.Feeds;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Comments;

/// Renders the comment section of a note, for the note page and for its own addresses, as pieces to be sent one after the other.
public sealed class CommentSections(CommentLists lists, CommentBytes bytes, Fragments fragments)
{
    /// Complete sections by the list that they were rendered from. Viewers who see the same list share one list object, and with it the
    /// section.
    readonly ConditionalWeakTable<CommentPage, ConcurrentDictionary<(RenderKey Render, int Count, bool SignedIn), byte[][]>> composed = [];

    readonly ByteCache<FrameKey> frames = new(8 * 1024 * 1024);

    /// A page of comments. `count` is the total number; 0 saves the query.
    public async ValueTask<byte[][]> PageAsync(CommentQuestion asked, long noteAuthorId, int count, CancellationToken ct)
    {
        var page = count == 0 ? CommentPage.Empty : await lists.PageAsync(asked, ct);
        var common = asked.Viewer.IsAnonymous ? page : asked.Viewer.Is(noteAuthorId) ? null : page.Common;
        if (common is null || page.Threads.Count == 0)
        {
            return WithKey(await ComposeAsync(page, asked, noteAuthorId, count));
        }
        var (known, key) = (composed.GetOrCreateValue(common), (RenderKey.Current, count, !asked.Viewer.IsAnonymous));
        return WithKey(known.TryGetValue(key, out var section)
            ? section
            : known[key] = await ComposeAsync(page, asked, noteAuthorId, count));
    }

    /// One thread, with its replies from a cursor on.
    public async ValueTask<byte[][]> ThreadAsync(
        CommentListing comment, CommentQuestion asked, long noteAuthorId, int count, CancellationToken ct)
    {
        var thread = await lists.ThreadAsync(comment, asked.Viewer, asked.From, ct);
        return WithKey(
            await FillAsync(asked, count, isEmpty: false, await bytes.OfAsync(thread, asked.Viewer, asked.NoteId, noteAuthorId)));
    }

    /// A page with a filled form, or with an offer to undo.
    public async ValueTask<byte[][]> PageAsync(
        CommentQuestion asked, long noteAuthorId, int count, CommentDraft? draft, RenderFragment? undo, CancellationToken ct)
    {
        var page = await lists.PageAsync(asked, ct);
        var key = new FrameKey(asked.NoteId, RenderKey.Current, IsSignedIn: true, asked.Newest, IsEmpty: page.Threads.Count == 0);
        var frame = Template.Split(await RenderAsync(key, draft, undo));
        return WithKey(Fill(frame, count, await bytes.OfAsync(page, asked, noteAuthorId)));
    }

    async ValueTask<byte[][]> ComposeAsync(CommentPage page, CommentQuestion asked, long noteAuthorId, int count) =>
        await FillAsync(asked, count, isEmpty: page.Threads.Count == 0,
            page.Threads.Count == 0 ? [] : await bytes.OfAsync(page, asked, noteAuthorId));

    async ValueTask<byte[][]> FillAsync(CommentQuestion asked, int count, bool isEmpty, byte[] threads)
    {
        var key = new FrameKey(asked.NoteId, RenderKey.Current, !asked.Viewer.IsAnonymous, asked.Newest, isEmpty);
        if (frames.Find(key) is not { } frame)
        {
            frame = Template.Split(await RenderAsync(key, key.IsSignedIn ? new CommentDraft(Template.SlotText) : null, undo: null));
            frames.Keep(key, frame);
        }
        return Fill(frame, count, threads);
    }

    /// Fills all slots but the key of the form.
    static byte[][] Fill(byte[][] frame, int count, byte[] threads) =>
        [Template.Fill(frame[..3], [NoteBarSlots.NumberIfAny(count), threads]), .. frame[3..]];

    /// Generates a new idempotency key for the form each time.
    static byte[][] WithKey(byte[][] section) =>
        section.Length == 1 ? section : Template.Weave(section, [Encoding.ASCII.GetBytes(NoteKeys.New())]);

    Task<byte[]> RenderAsync(FrameKey key, CommentDraft? draft, RenderFragment? undo) => fragments.RenderAsync<CommentSection>(new()
    {
        ["NoteId"] = key.NoteId,
        ["Newest"] = key.Newest,
        ["IsEmpty"] = key.IsEmpty,
        ["Draft"] = draft,
        ["Undo"] = undo,
    });

    readonly record struct FrameKey(long NoteId, RenderKey Render, bool IsSignedIn, bool Newest, bool IsEmpty);
}
