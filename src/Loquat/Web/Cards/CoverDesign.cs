using System.Globalization;
using Loquat.Linguistics.Lines;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Cards;

/// The look of the card of a note without pictures. It is derived from the id, so it is stable for each note and varies along the page.
public sealed record CoverDesign(int Variant, string Shape, string Size, string Heading, string Words)
{
    const int Variants = 8;

    public static CoverDesign Of(NoteView note) => Of(note.Id, note.Body.Length > 0 ? note.Title : note.Heading, note.Body);

    public static CoverDesign Of(long id, string title, string body)
    {
        var words = WordsOf(body);
        var heading = title.Length > 0 ? title : Shorten(words, 120);
        var rest = title.Length > 0 ? Shorten(words, 160) : "";
        var mixed = Mix(id);
        return new CoverDesign((int)(mixed % Variants),
            ShapeOf(mixed / Variants, TextWidth.Columns(heading) + (TextWidth.Columns(rest) / 4)), SizeOf(heading), heading, rest);
    }

    public string Class => $"cover cover-{Variant} cover-{Size}";

    // The longest word must fit too, otherwise it would be broken in the middle.
    static string SizeOf(string heading) => (TextWidth.Columns(heading), LongestWord(heading)) switch
    {
        ( <= 12, <= 7) => "brief",
        ( <= 28, <= 9) => "short",
        ( <= 56, <= 13) => "medium",
        _ => "long",
    };

    /// The length in characters. Scripts without spaces break anywhere, so they don't count.
    static int LongestWord(string heading) => heading.Split(' ').Max(word => word.Count(c => c < '\u1100'));

    // Short texts look lost in a tall frame, and long ones don't fit in a wide one.
    static string ShapeOf(ulong mixed, int width) => width switch
    {
        <= 28 => (mixed % 4) switch { 0 => "wide", 1 => "tall", _ => "square" },
        <= 64 => (mixed % 3) switch { 0 => "square", _ => "tall" },
        _ => "tall",
    };

    // A finaliser of SplitMix64, so that consecutive ids don't look alike.
    static ulong Mix(long id)
    {
        var mixed = (ulong)id;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    // Topics appear on a cover only if there is no other text.
    static string WordsOf(string body)
    {
        var parts = NoteText.Parse(body);
        var words = OnOneLine(string.Concat(parts.Where(p => p is not NoteTextPart.Topic).Select(p => p.Written)));
        return words.Length > 0 ? words : OnOneLine(body);
    }

    static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Shorten(string text, int length)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= length ? text : text[..starts[length]].TrimEnd() + "…";
    }
}
