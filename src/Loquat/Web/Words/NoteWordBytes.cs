using Loquat.Notes.Views;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Words;

/// The word list of a note and its text with pinyin, cached as bytes. They are the same for every viewer.
public sealed class NoteWordBytes(Fragments fragments)
{
    const long MostBytes = 4 * 1024 * 1024;

    readonly ByteCache<(long NoteId, int Version, RenderKey Render, WordForm Form)> kept = new(MostBytes);

    public ValueTask<byte[]> ListAsync(NoteView note) => OfAsync<NoteWordList>(note, WordForm.List, new() { ["Note"] = note });

    public ValueTask<byte[]> PinyinAsync(NoteView note) => OfAsync<PinyinBody>(note, WordForm.Pinyin, new() { ["Note"] = note });

    async ValueTask<byte[]> OfAsync<TPart>(NoteView note, WordForm form, Dictionary<string, object?> parameters)
        where TPart : IComponent
    {
        var key = (note.Id, note.Version, RenderKey.Current, form);
        if (kept.Find(key) is [var found])
        {
            return found;
        }
        var rendered = await fragments.RenderAsync<TPart>(parameters);
        kept.Keep(key, [rendered]);
        return rendered;
    }

    enum WordForm { List, Pinyin }
}
