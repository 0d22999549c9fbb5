using Loquat.Notes.Views;
using Microsoft.AspNetCore.Components;

namespace Loquat.Web.Words;

/// The words of a note and its text with pinyin, as pages and as fragments, cached as bytes. They are the same for every viewer.
public sealed class NoteWordBytes(Fragments fragments)
{
    const long MostBytes = 8 * 1024 * 1024;

    readonly ByteCache<(long NoteId, int Version, int AuthorVersion, RenderKey Render, WordForm Form, bool SignedIn, bool Saved)>
        kept = new(MostBytes);

    public ValueTask<byte[]> ListAsync(NoteView note) =>
        OfAsync<NoteWordList>(note, WordForm.List, false, false, new() { [nameof(NoteWordList.Note)] = note });

    public ValueTask<byte[]> PinyinAsync(NoteView note) =>
        OfAsync<PinyinBody>(note, WordForm.Pinyin, false, false, new() { [nameof(PinyinBody.Note)] = note });

    public ValueTask<byte[]> PageAsync(NoteView note, bool hasPinyin, bool isSignedIn, bool isSaved) => OfAsync<NoteWordsPage>(
        note,
        hasPinyin ? WordForm.PinyinPage : WordForm.Page,
        isSignedIn,
        isSaved,
        new()
        {
            [nameof(NoteWordsPage.Note)] = note,
            [nameof(NoteWordsPage.HasPinyin)] = hasPinyin,
            [nameof(NoteWordsPage.SignedIn)] = isSignedIn,
            [nameof(NoteWordsPage.IsSaved)] = isSaved,
        });

    async ValueTask<byte[]> OfAsync<TPart>(
        NoteView note, WordForm form, bool isSignedIn, bool isSaved, Dictionary<string, object?> parameters)
        where TPart : IComponent
    {
        var key = (note.Id, note.Version, note.Author.Version, RenderKey.Current, form, isSignedIn, isSaved);
        if (kept.Find(key) is [var found])
        {
            return found;
        }
        var rendered = await fragments.RenderAsync<TPart>(parameters);
        kept.Keep(key, [rendered]);
        return rendered;
    }

    enum WordForm { List, Pinyin, Page, PinyinPage }
}
