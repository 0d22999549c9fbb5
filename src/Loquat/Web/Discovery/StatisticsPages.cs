using System.Globalization;
using Loquat.Discovery.Statistics;
using Loquat.Http;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Views;
using Loquat.Web.Parts;

namespace Loquat.Web.Discovery;

/// An author's statistics, visible to them only: for each note, for all notes, and as a CSV file.
public static class StatisticsPages
{
    public const string Address = Addresses.Statistics;
    const int UsualDays = 28;
    const int MostListed = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, ShowAll);
        app.MapGet($"{Address}.csv", SendAll);
        app.MapGet("/notes/{id:long}/numbers", ShowNote);
        app.MapGet("/notes/{id:long}/numbers.csv", SendNote);
    }

    public static string AddressOf(long note) => Addresses.StatisticsOf(note);

    static async Task<IResult> ShowAll(CurrentAccount me, int? days, string? sort, StatisticsQueries queries, CancellationToken ct)
    {
        var order = StatisticsOrders.Of(sort);
        var notes = await queries.NotesAsync(me.Account, Days(days), ct);
        return Answer.Page<AllStatisticsPage>(new
        {
            Statistics = await queries.OfAllAsync(me.Account, Days(days), ct),
            Notes = StatisticsOrders.Sorted(notes, order).Take(MostListed).ToArray(),
            All = notes.Count,
            Order = order,
        });
    }

    static async Task<IResult> ShowNote(long id, CurrentAccount me, int? days, StatisticsQueries queries, CancellationToken ct)
    {
        var (note, numbers) = await queries.OfNoteAsync(me.Account, id, Days(days), ct);
        return Answer.Page<NoteStatisticsPage>(new
        {
            Note = note,
            Heading = NoteView.HeadingOf(note.Title, note.Body, me.Account.DisplayName),
            Statistics = numbers
        });
    }

    static async Task<IResult> SendAll(CurrentAccount me, int? days, StatisticsQueries queries, LoquatOptions options, CancellationToken ct)
    {
        var table = new CommaTable().Row([Text.Statistics_Note, Text.Statistics_Link, Text.Statistics_Published, .. SumNames]);
        foreach (var note in await queries.NotesAsync(me.Account, Days(days), ct))
        {
            table.Row([note.Heading, options.Origin + Note.AddressOf(note.Id), DateOf(DateOnly.FromDateTime(note.PublishedAt.UtcDateTime)),
                .. Plain(note.Sum)]);
        }
        return table.As($"loquat-{Days(days)}.csv");
    }

    static async Task<IResult> SendNote(long id, CurrentAccount me, int? days, StatisticsQueries queries, CancellationToken ct)
    {
        var (_, numbers) = await queries.OfNoteAsync(me.Account, id, Days(days), ct);
        var table = new CommaTable().Row([Text.Statistics_Day, .. SumNames]);
        foreach (var day in numbers.PerDay)
        {
            table.Row([DateOf(day.Date), .. Plain(day.Sum)]);
        }
        return table.As(string.Create(CultureInfo.InvariantCulture, $"loquat-{id}-{Days(days)}.csv"));
    }

    static IEnumerable<string> SumNames =>
    [
        Text.Statistics_Impressions, Text.Statistics_Opens, Text.Statistics_Plays, Text.Statistics_WatchedSeconds,
        Text.Statistics_Completions, Text.Statistics_Replays, Text.Statistics_Likes,
        Text.Statistics_Saves, Text.Statistics_Comments, Text.Statistics_Shares, Text.Statistics_Follows,
    ];

    static IEnumerable<string> Plain(StatisticsSums sum) =>
    [
        StatisticsTexts.Plain(sum.Impressions), StatisticsTexts.Plain(sum.Opens), StatisticsTexts.Plain(sum.Plays),
        sum.TellsPlays ? (sum.Watched / 1_000d / sum.Plays).ToString("0.0", CultureInfo.InvariantCulture) : "",
        sum.TellsPlays ? StatisticsTexts.Plain(sum.Completions) : "", sum.TellsPlays ? StatisticsTexts.Plain(sum.Replays) : "",
        Exact(sum.Likes), Exact(sum.Saves), Exact(sum.Comments), StatisticsTexts.Plain(sum.Shares), Exact(sum.Follows),
    ];

    static string Exact(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string DateOf(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static int Days(int? asked) => asked is { } days && StatisticsQueries.Periods.Contains(days) ? days : UsualDays;
}
