using System.Text;
using Loquat.Accounts;
using Loquat.Notes;
using Loquat.Notes.Lists;
using Loquat.Notes.Views;

namespace Loquat.Web.Cards;

/// Rendered cards, cached as bytes by note version, author version and interface language.
public sealed class CardBytes(NoteQueries queries, Fragments fragments)
{
    const long MostBytes = 24 * 1024 * 1024;

    /// The number of cards in one row on the widest screen.
    const int FirstRow = 6;

    readonly ByteCache<CardKey> kept = new(MostBytes);

    /// Returns a card for each listed note that still exists.
    public async ValueTask<IReadOnlyList<byte[]>> OfAsync(IReadOnlyList<NoteListing> listed, Viewer viewer, CancellationToken ct)
    {
        var key = RenderKey.Current;
        var cards = new byte[]?[listed.Count];
        var missing = new List<int>();
        for (var i = 0; i < listed.Count; i++)
        {
            if (kept.Find(CardKey.Of(listed[i], key)) is { } card)
            {
                cards[i] = Fill(card, i);
            }
            else
            {
                missing.Add(i);
            }
        }
        if (missing.Count > 0)
        {
            var notes = await queries.LoadAsync(missing.Select(i => listed[i].Id), viewer, ct);
            foreach (var note in notes)
            {
                var at = missing.First(i => listed[i].Id == note.Id);
                cards[at] = Fill(await RenderAsync(note, key), at);
            }
        }
        return [.. cards.OfType<byte[]>()];
    }

    /// Pictures in the first row are loaded eagerly, the others lazily.
    public static string LoadingAt(int place) => place < FirstRow ? "eager" : "lazy";

    async Task<byte[][]> RenderAsync(NoteView note, RenderKey key)
    {
        var card = Template.Split(await fragments.RenderAsync<NoteCard>(new() { ["Note"] = note, ["Loading"] = Template.SlotText }));
        // The key contains the rendered versions, which may be newer than the listed ones.
        kept.Keep(new CardKey(note.Id, note.Version, note.Author.Version, key), card);
        return card;
    }

    /// The `loading` attribute is the only part of a card that depends on its place on the page.
    static byte[] Fill(byte[][] card, int place) =>
        card.Length == 1 ? card[0] : Template.Join([card[0], Encoding.ASCII.GetBytes(LoadingAt(place)), card[1]]);

    readonly record struct CardKey(long NoteId, int Version, int AuthorVersion, RenderKey Render)
    {
        public static CardKey Of(NoteListing note, RenderKey render) => new(note.Id, note.Version, note.AuthorVersion, render);
    }
}
