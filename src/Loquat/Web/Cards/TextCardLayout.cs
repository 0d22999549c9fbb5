using Loquat.Linguistics.TextCards;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Cards;

/// The layout of a note on text cards. `textcards.css` must reserve the same space, which a test checks.
public static class TextCardLayout
{
    /// A card has an aspect ratio of 3 : 4.
    public const int PictureWidth = 1080;
    public const int PictureHeight = 1440;

    public static IReadOnlyList<TextCardTemplate> Templates { get; } = [
        .. Enum.GetValues<TextCardTemplate>().Where(t => t != TextCardTemplate.None)
    ];

    /// The left and top position of the text and the size of its area, in thousandths of the card's width.
    public static (int Left, int Top, TextCardSheet Sheet) RoomOf(TextCardTemplate template) => template switch
    {
        TextCardTemplate.Notebook => (170, 145, new TextCardSheet(750, 1_050)),
        TextCardTemplate.Magazine => (100, 170, new TextCardSheet(800, 1_000)),
        TextCardTemplate.Memo => (150, 220, new TextCardSheet(700, 900)),
        TextCardTemplate.Quote => (110, 270, new TextCardSheet(780, 900)),
        TextCardTemplate.Newspaper => (110, 200, new TextCardSheet(780, 960)),
        _ => (100, 145, new TextCardSheet(800, 1_050)),
    };

    public static string ClassOf(TextCardTemplate template) => $"textcard textcard-{template.ToString().ToLowerInvariant()}";

    public static string NameOf(TextCardTemplate template) => template switch
    {
        TextCardTemplate.Paper => Text.Card_Paper,
        TextCardTemplate.Notebook => Text.Card_Notebook,
        TextCardTemplate.Magazine => Text.Card_Magazine,
        TextCardTemplate.Night => Text.Card_Night,
        TextCardTemplate.Memo => Text.Card_Memo,
        TextCardTemplate.Dusk => Text.Card_Dusk,
        TextCardTemplate.Quote => Text.Card_Quote,
        TextCardTemplate.Newspaper => Text.Card_Newspaper,
        _ => Text.Card_None,
    };

    public static IReadOnlyList<TextCardPage> PagesOf(NoteView note) => PagesOf(note.TextCardTemplate, note.Title, note.Body);

    public static IReadOnlyList<TextCardPage> PagesOf(TextCardTemplate template, string title, string body) =>
        TextCardPages.Of(title, WithoutLastTopics(title, body), RoomOf(template).Sheet);

    /// Topics at the end are removed, unless there is no other text.
    static string WithoutLastTopics(string title, string body)
    {
        var parts = NoteText.Parse(body);
        var last = parts.Reverse().TakeWhile(p => p is NoteTextPart.Topic || string.IsNullOrWhiteSpace(p.Written)).Count();
        var words = string.Concat(parts.Take(parts.Count - last).Select(p => p.Written));
        return title.Length + words.Length > 0 ? words.TrimEnd() : body;
    }
}
