using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notes.Publishing;
using Loquat.Search;
using Loquat.Search.Matching;

namespace Loquat.Tests.Search;

public class SameAnswersTests
{
    const int Notes = 160;
    const int Queries = 200;

    static readonly string[] Chinese = [
        "我", "的", "今天", "喝茶", "枇杷", "臺北", "台北", "火锅", "成都", "旅行", "露营", "院子", "咖啡", "猫", "下雨", "秋天", "散步", "做饭", "朋友", "图书馆"
    ];
    static readonly string[] English = [
        "tea", "Loquat", "city", "walk", "café", "garden", "camping", "the", "rain", "book", "cat", "slow", "morning", "recipe", "friends",
        "bread"
    ];

    /// With the same notes, likes and times, both databases return the same first ten results for any query.
    [Fact]
    public async Task Both_databases_answer_two_hundred_queries_alike()
    {
        if (!TestDatabase.Engines.Contains(Engine.Postgres))
        {
            return;
        }
        using var sqlite = new World(Engine.Sqlite);
        using var postgres = new World(Engine.Postgres);
        var (one, other) = (await FillAsync(sqlite), await FillAsync(postgres));
        var dice = new Random(11);
        var answered = 0;
        for (var i = 0; i < Queries; i++)
        {
            var (query, filters, order) = Question(dice);
            var (here, there) = (await AskAsync(sqlite, one, query, filters, order),
                await AskAsync(postgres, other, query, filters, order));
            Assert.True(here.SequenceEqual(there), $"{query} {filters} {order}: {string.Join(' ', here)} and {string.Join(' ', there)}");
            answered += here.Count > 0 ? 1 : 0;
        }
        Assert.True(answered > Queries / 2, $"Only {answered} had an answer at all.");
    }

    static (string Query, SearchFilters Filters, SearchOrder Order) Question(Random dice)
    {
        var word = Word(dice);
        var query = dice.Next(8) switch
        {
            0 => word[..1],
            1 => $"{word} {Word(dice)}",
            2 => $"\"{word} {Word(dice)}\"",
            3 => $"#{word}",
            4 => $"{word} -{Word(dice)}",
            5 => $"@{(dice.Next(2) == 0 ? "mei" : "sam")} {word}",
            _ => word,
        };
        var filters = new SearchFilters(dice.Next(6) == 0 ? SearchedKind.Words : null, dice.Next(6) == 0 ? "zh" : null,
            dice.Next(8) == 0 ? "food" : null, dice.Next(6) == 0 ? SearchedTime.Week : SearchedTime.Any);
        return (query, filters, dice.Next(4) == 0 ? SearchOrder.Newest : SearchOrder.Relevance);
    }

    static string Word(Random dice) => dice.Next(2) == 0 ? Chinese[dice.Next(Chinese.Length)] : English[dice.Next(English.Length)];

    static async Task<IReadOnlyList<int>> AskAsync(
        World world, Dictionary<long, int> numbers, string query, SearchFilters filters, SearchOrder order) =>
            await world.With<NoteSearch, IReadOnlyList<int>>(async search =>
            [.. (await search.PageAsync(SearchQuery.Of(query), filters, order, Viewer.Anonymous, NoteCursor.Top, default)).Notes.Take(10)
                .Select(n => numbers[n.Listing.Id])]);

    /// Fills a database and returns the numbers of the notes by id.
    static async Task<Dictionary<long, int>> FillAsync(World world)
    {
        var dice = new Random(5);
        Account[] authors = [await world.AccountOf(world.Mei, arrive: true), await world.AccountOf(world.Sam, arrive: true)];
        var numbers = new Dictionary<long, int>();
        for (var i = 0; i < Notes; i++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(97));
            var body = string.Join(dice.Next(2) == 0 ? " " : "", Enumerable.Range(0, 12).Select(_ => Word(dice)))
                + (dice.Next(3) == 0 ? $" #{Word(dice)}" : "");
            var content = new NoteContent(dice.Next(2) == 0 ? $"{Word(dice)} {Word(dice)}" : "", body, dice.Next(4) == 0 ? "food" : null,
                dice.Next(12) == 0 ? NoteVisibility.Followers : NoteVisibility.Public);
            var note = await world.With<NotePublishing, Note>(
                publishing => publishing.PublishAsync(authors[i % 2], NoteKeys.New(), content, default));
            numbers[note.Id] = i;
            var likes = dice.Next(5) == 0 ? dice.Next(40) : 0;
            await world.Writes($"UPDATE notes SET likes = {likes} WHERE id = {note.Id}");
        }
        await world.With<EngagementReindexJob>(heat => heat.SyncAsync(default));
        return numbers;
    }
}
