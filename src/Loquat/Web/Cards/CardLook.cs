using Loquat.Linguistics;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Cards;

/// How a note of words is set on cards. The style sheet (`textcards.css`) keeps as much room free as stands here, which a test holds.
public static class CardLook
{
    /// Each a card three wide and four high.
    public const int PictureWidth = 1080;
    public const int PictureHeight = 1440;

    public static IReadOnlyList<CardTemplate> Templates { get; } = [.. Enum.GetValues<CardTemplate>().Where(t => t != CardTemplate.None)];

    /// Where the words begin, from the left and from above, and their room: in thousandths of the width of the card.
    public static (int Left, int Top, CardSheet Sheet) RoomOf(CardTemplate template) => template switch
    {
        CardTemplate.Notebook => (170, 145, new CardSheet(750, 1_050)),
        CardTemplate.Magazine => (100, 170, new CardSheet(800, 1_000)),
        CardTemplate.Memo => (150, 220, new CardSheet(700, 900)),
        CardTemplate.Quote => (110, 270, new CardSheet(780, 900)),
        CardTemplate.Newspaper => (110, 200, new CardSheet(780, 960)),
        _ => (100, 145, new CardSheet(800, 1_050)),
    };

    public static string ClassOf(CardTemplate template) => $"textcard textcard-{template.ToString().ToLowerInvariant()}";

    public static string NameOf(CardTemplate template) => template switch
    {
        CardTemplate.Paper => Text.Card_Paper,
        CardTemplate.Notebook => Text.Card_Notebook,
        CardTemplate.Magazine => Text.Card_Magazine,
        CardTemplate.Night => Text.Card_Night,
        CardTemplate.Memo => Text.Card_Memo,
        CardTemplate.Dusk => Text.Card_Dusk,
        CardTemplate.Quote => Text.Card_Quote,
        CardTemplate.Newspaper => Text.Card_Newspaper,
        _ => Text.Card_None,
    };

    public static IReadOnlyList<CardPage> PagesOf(NoteView note) => PagesOf(note.CardTemplate, note.Title, note.Body);

    public static IReadOnlyList<CardPage> PagesOf(CardTemplate template, string title, string body) =>
        CardPages.Of(title, WithoutLastTopics(title, body), RoomOf(template).Sheet);

    /// Topics at the end are for finding; on a card they stand only where there is nothing else.
    static string WithoutLastTopics(string title, string body)
    {
        var parts = NoteText.Parse(body);
        var words = string.Concat(parts.Take(parts.Count - parts.Reverse().TakeWhile(p => p is NoteTextPart.Topic || string.IsNullOrWhiteSpace(p.Written)).Count()).Select(p => p.Written));
        return title.Length + words.Length > 0 ? words.TrimEnd() : body;
    }
}
