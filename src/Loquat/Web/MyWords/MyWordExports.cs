using Loquat.Accounts;
using Loquat.Http;
using Loquat.Languages.MyWords;
using Loquat.Notes;
using Loquat.Web.Parts;

namespace Loquat.Web.MyWords;

/// Saved words as files: CSV for spreadsheets, and tab-separated text for Anki.
public static class MyWordExports
{
    const string FileName = "loquat-words";
    const string Tag = "loquat";

    static readonly string[] Columns = ["word", "reading", "meaning", "sentence", "note", "tags"];

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{MyWordPages.Address}/export.csv", SendCsv);
        app.MapGet($"{MyWordPages.Address}/export.tsv", SendTsv);
    }

    static async Task<IResult> SendCsv(CurrentAccount me, SavedWordQueries words, LoquatOptions options, CancellationToken ct)
    {
        var table = new CommaTable().Row(Columns);
        await foreach (var word in words.AllAsync(me.Account, ct))
        {
            table.Row(Cells(word, options));
        }
        return table.As($"{FileName}.csv");
    }

    static async Task<IResult> SendTsv(CurrentAccount me, SavedWordQueries words, LoquatOptions options, CancellationToken ct)
    {
        var table = new AnkiTable(Columns);
        await foreach (var word in words.AllAsync(me.Account, ct))
        {
            table.Row(Cells(word, options));
        }
        return table.As($"{FileName}.tsv");
    }

    static string[] Cells(SavedWord word, LoquatOptions options) =>
    [
        word.Word, word.Reading, word.Meaning, word.Sentence, word.NoteId is { } note ? options.Origin + Note.AddressOf(note) : "",
        $"{Tag} {word.Language}",
    ];
}
