using System.Globalization;
using Loquat.Discovery.Numbers;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;

namespace Loquat.Web.Discovery;

/// What becomes of somebody's notes, for themselves alone: of each, of all together, and as a table to take away.
public static class NumberPages
{
    public const string Address = Addresses.Numbers;
    const int UsualDays = 28;
    const int MostListed = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ShowAll);
        app.MapGet($"{Address}.csv", SendAll);
        app.MapGet("/notes/{id:long}/numbers", ShowNote);
        app.MapGet("/notes/{id:long}/numbers.csv", SendNote);
    }

    public static string AddressOf(long note) => Addresses.NumbersOf(note);

    static async Task<IResult> ShowAll(CurrentAccount me, int? days, string? sort, NumberReading reading, CancellationToken ct)
    {
        var order = NumberOrders.Of(sort);
        var notes = await reading.NotesAsync(me.Account, Days(days), ct);
        return Answer.Page<AllNumbersPage>(new
        {
            Numbers = await reading.OfAllAsync(me.Account, Days(days), ct),
            Notes = NumberOrders.Sorted(notes, order).Take(MostListed).ToArray(),
            All = notes.Count,
            Order = order,
        });
    }

    static async Task<IResult> ShowNote(long id, CurrentAccount me, int? days, NumberReading reading, CancellationToken ct)
    {
        var (note, numbers) = await reading.OfNoteAsync(me.Account, id, Days(days), ct);
        return Answer.Page<NoteNumbersPage>(new { Note = note, Heading = NoteView.HeadingOf(note.Title, note.Body, me.Account.DisplayName), Numbers = numbers });
    }

    static async Task<IResult> SendAll(CurrentAccount me, int? days, NumberReading reading, LoquatOptions options, CancellationToken ct)
    {
        var table = new CommaTable().Row([Text.Numbers_Note, Text.Numbers_Link, Text.Numbers_Published, .. SumNames]);
        foreach (var note in await reading.NotesAsync(me.Account, Days(days), ct))
        {
            table.Row([note.Heading, options.Origin + Note.AddressOf(note.Id), DateOf(DateOnly.FromDateTime(note.PublishedAt.UtcDateTime)), .. Plain(note.Sum)]);
        }
        return table.As($"loquat-{Days(days)}.csv");
    }

    static async Task<IResult> SendNote(long id, CurrentAccount me, int? days, NumberReading reading, CancellationToken ct)
    {
        var (_, numbers) = await reading.OfNoteAsync(me.Account, id, Days(days), ct);
        var table = new CommaTable().Row([Text.Numbers_Day, .. SumNames]);
        foreach (var day in numbers.PerDay)
        {
            table.Row([DateOf(day.Date), .. Plain(day.Sum)]);
        }
        return table.As(string.Create(CultureInfo.InvariantCulture, $"loquat-{id}-{Days(days)}.csv"));
    }

    static IEnumerable<string> SumNames =>
    [
        Text.Numbers_Impressions, Text.Numbers_Opens, Text.Numbers_Plays, Text.Numbers_WatchedSeconds, Text.Numbers_Completions, Text.Numbers_Replays, Text.Numbers_Likes,
        Text.Numbers_Saves, Text.Numbers_Comments, Text.Numbers_Shares, Text.Numbers_Follows,
    ];

    static IEnumerable<string> Plain(NumberSums sum) =>
    [
        NumberWords.Plain(sum.Impressions), NumberWords.Plain(sum.Opens), NumberWords.Plain(sum.Plays),
        sum.TellsPlays ? (sum.Watched / 1_000d / sum.Plays).ToString("0.0", CultureInfo.InvariantCulture) : "",
        sum.TellsPlays ? NumberWords.Plain(sum.Completions) : "", sum.TellsPlays ? NumberWords.Plain(sum.Replays) : "",
        Exact(sum.Likes), Exact(sum.Saves), Exact(sum.Comments), NumberWords.Plain(sum.Shares), Exact(sum.Follows),
    ];

    static string Exact(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string DateOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static int Days(int? asked) => asked is { } days && NumberReading.Periods.Contains(days) ? days : UsualDays;
}
