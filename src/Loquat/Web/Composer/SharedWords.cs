using Loquat.Linguistics.Lines;
using Loquat.Notes;
using Loquat.Notes.Publishing;

namespace Loquat.Web.Composer;

/// The texts from a share sheet. Each may be missing or repeat another.
public sealed record SharedWords(string Title, string Words, string Link)
{
    // The longest return address that sign-in accepts, with a margin.
    const int MostAddress = 1_900;

    public static SharedWords In(Func<string, string> field) => new(field("title").Trim(), field("text").Trim(), field("url").Trim());

    /// Uses the title if it is short enough, and everything else as the text, without repetitions.
    public NoteContent AsNote()
    {
        var title = TextWidth.Columns(Title) <= NoteContent.TitleColumns && !Title.Contains('\n', StringComparison.Ordinal) ? Title : "";
        var parts = new List<string>();
        foreach (var part in new[] { Title, Words, Link })
        {
            if (part.Length > 0 && part != title && !parts.Exists(p => p.Contains(part, StringComparison.Ordinal)))
            {
                parts.Add(part);
            }
        }
        return new NoteContent(title, Cut(string.Join("\n\n", parts).ReplaceLineEndings("\n"), NoteContent.BodyLength), null,
            NoteVisibility.Public);
    }

    /// The address of the composer with these texts, before anything is saved. Texts that are too long for an address are cut, the link
    /// last.
    public string AddressOf(bool hadPhotos)
    {
        var held = this;
        while (held.Written(hadPhotos).Length > MostAddress && held != new SharedWords("", "", ""))
        {
            held = held switch
            {
                { Words.Length: > 0 } => held with { Words = Cut(held.Words, held.Words.Length * 4 / 5) },
                { Title.Length: > 0 } => held with { Title = Cut(held.Title, held.Title.Length * 4 / 5) },
                _ => held with { Link = "" },
            };
        }
        return held.Written(hadPhotos);
    }

    string Written(bool hadPhotos) =>
        $"{ShareForms.Address}?title={Uri.EscapeDataString(Title)}&text={Uri.EscapeDataString(Words)}"
        + $"&url={Uri.EscapeDataString(Link)}{(hadPhotos ? "&photos=lost" : "")}";

    static string Cut(string words, int length) =>
        words.Length <= length ? words : words[..(length > 0 && char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)];
}
