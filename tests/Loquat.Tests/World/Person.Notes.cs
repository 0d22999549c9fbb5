using Loquat.Notes;

namespace Loquat.Tests;

/// Writing notes.
public sealed partial class Person
{
    public async Task<PublishedNote> Publishes(
        string body, string title = "", NoteVisibility visibility = NoteVisibility.Public, string channel = "", string? key = null,
        TextCardTemplate card = TextCardTemplate.None) =>
        new((await Does("/publish", [.. NoteFields(body, title, visibility, channel, key), ("template", card.ToString())])).GoesTo!);

    public Task<Page> TriesToPublish(string body, string title = "", string? key = null) =>
        Posts("/publish", NoteFields(body, title, NoteVisibility.Public, "", key));

    /// Returns the key of the draft.
    public async Task<string> SavesDraft(
        string body, string title = "", NoteVisibility visibility = NoteVisibility.Public, string? key = null)
    {
        key ??= NoteKeys.New();
        await Does("/publish", [.. NoteFields(body, title, visibility, "", key), ("act", "draft")]);
        return key;
    }

    public Task Edits(PublishedNote note, string body, string title = "", NoteVisibility visibility = NoteVisibility.Public) =>
        Does($"{note.Address}/edit", NoteFields(body, title, visibility, "", null));

    public Task Deletes(PublishedNote note) => Does($"{note.Address}/delete");

    public Task Restores(PublishedNote note) => Does($"{note.Address}/restore");

    public static (string Name, string Value)[] NoteFields(
        string body, string title, NoteVisibility visibility, string channel, string? key) =>
        [("key", key ?? NoteKeys.New()), ("title", title), ("body", body), ("visibility", visibility.ToString()), ("channel", channel)];
}
