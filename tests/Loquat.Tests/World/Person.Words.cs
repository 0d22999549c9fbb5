using System.Globalization;
using System.Text.RegularExpressions;

namespace Loquat.Tests;

/// Saved words.
public sealed partial class Person
{
    public const string MyWords = "/my-words";

    public Task<Page> SavesWord(string language, string word, string sentence = "", long? note = null) =>
        Does(MyWords, WordFields(language, word, sentence, note));

    public static (string Name, string Value)[] WordFields(string language, string word, string sentence = "", long? note = null) =>
        [("language", language), ("word", word), ("sentence", sentence), ("note", note?.ToString(CultureInfo.InvariantCulture) ?? "")];

    /// The words on the list, in order.
    public async Task<IReadOnlyList<string>> SavedWords() => (await Opens(MyWords)).Is(System.Net.HttpStatusCode.OK).All(".word-title");

    /// The addresses of the words on the list, in order.
    public async Task<IReadOnlyList<string>> SavedWordAddresses() =>
        [.. RemoveForm().Matches((await Opens(MyWords)).Text).Select(match => match.Groups[1].Value)];

    /// Answers the word that is due and expects that there is one.
    public async Task<Page> Rates(string rating)
    {
        var page = await Opens($"{MyWords}/review");
        var form = page.Find(".word-ratings") ?? throw new InvalidOperationException($"No word is due: {page}");
        return await Does(form.GetAttribute("action")!,
            ("reviews", form.QuerySelector("[name=reviews]")!.GetAttribute("value")!), ("rating", rating));
    }

    [GeneratedRegex("<form method=\"post\" action=\"(/my-words/\\d+)/remove\"")]
    private static partial Regex RemoveForm();
}
