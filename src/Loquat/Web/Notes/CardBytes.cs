using System.Globalization;
using Loquat.Accounts;
using Loquat.Notes;

namespace Loquat.Web.Notes;

/// Cards as bytes, rendered once for each version of a note and of its author, and each language of the interface.
public sealed class CardBytes(NoteReading reading, Fragments fragments)
{
    const long MostBytes = 24 * 1024 * 1024;

    readonly KeptBytes<CardKey> kept = new(MostBytes);

    /// One for each listed note that is still there.
    public async ValueTask<IReadOnlyList<byte[]>> OfAsync(IReadOnlyList<NoteListing> listed, Viewer viewer, CancellationToken ct)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        var cards = new byte[]?[listed.Count];
        var missing = new List<int>();
        for (var i = 0; i < listed.Count; i++)
        {
            cards[i] = kept.Find(CardKey.Of(listed[i], language))?[0];
            if (cards[i] is null)
            {
                missing.Add(i);
            }
        }
        if (missing.Count > 0)
        {
            var notes = await reading.LoadAsync(missing.Select(i => listed[i].Id), viewer, ct);
            foreach (var note in notes)
            {
                var at = missing.First(i => listed[i].Id == note.Id);
                cards[at] = await RenderAsync(note, language);
            }
        }
        return [.. cards.OfType<byte[]>()];
    }

    async Task<byte[]> RenderAsync(NoteView note, string language)
    {
        var card = await fragments.RenderAsync<NoteCard>(new() { ["Note"] = note });
        // Under the versions that were rendered, which may be newer than the listed ones.
        kept.Keep(new CardKey(note.Id, note.Version, note.Author.Version, language), [card]);
        return card;
    }

    readonly record struct CardKey(long NoteId, int Version, int AuthorVersion, string Language)
    {
        public static CardKey Of(NoteListing note, string language) => new(note.Id, note.Version, note.AuthorVersion, language);
    }
}
