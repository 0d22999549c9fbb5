using System.Globalization;
using Loquat.Notes;

namespace Loquat.Web.Words;

/// The addresses of the word pages.
public static class WordAddresses
{
    public const string Root = "/words";
    public const string Credits = Addresses.Credits;

    /// Saves a word for its reader.
    public const string Save = "/my-words";

    public static string Of(string language, string word, long? note = null) =>
        $"{Root}?language={language}&word={Uri.EscapeDataString(word)}"
        + (note is { } id ? $"&note={id.ToString(CultureInfo.InvariantCulture)}" : "");

    public static string OfNote(long note) => $"{Note.AddressOf(note)}/words";

    public static string WithPinyin(long note) => $"{OfNote(note)}?ruby=1";
}
