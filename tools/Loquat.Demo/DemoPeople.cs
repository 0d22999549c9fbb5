using Loquat.Accounts;

namespace Loquat.Demo;

/// The demo people, and the choice of authors and commenters.
sealed class DemoPeople(IReadOnlyList<(Account Account, DemoPerson Text)> all)
{
    readonly Dictionary<(string, string), Account[]> writers = [];
    readonly Dictionary<string, Account[]> speakers = [];
    readonly Dictionary<DemoNote, int> turnOf = [];
    readonly Dictionary<long, int> written = [];

    public IReadOnlyList<Account> Accounts { get; } = [.. all.Select(a => a.Account)];

    public IReadOnlyList<(Account Account, DemoPerson Text)> All => all;

    public IReadOnlyCollection<string> Languages { get; } = [.. all.SelectMany(a => a.Text.Languages).Distinct()];

    /// An author who likes the note's channel and writes its language. A repeated text keeps its author while its slots give new text.
    public Account WriterOf(DemoNote note, int time)
    {
        if (time < DemoTexts.Times && note.Handle is not null
            && all.FirstOrDefault(a => a.Account.Handle == note.Handle).Account is { } named)
        {
            if (turnOf.TryAdd(note, 0))
            {
                Count(named, note);
            }
            return named;
        }
        var key = (note.Language, note.Channel);
        if (!writers.TryGetValue(key, out var able))
        {
            able = [
                .. all.Where(a => a.Text.Languages.Contains(note.Language) && a.Text.Interests.Contains(note.Channel))
                    .Select(a => a.Account)
            ];
            writers[key] = able = able.Length > 0 ? able : Speaking(note.Language);
        }
        if (!turnOf.TryGetValue(note, out var turn))
        {
            // The person with the fewest notes so far.
            turnOf[note] = turn = Enumerable.Range(0, able.Length).MinBy(i => written.GetValueOrDefault(able[i].Id));
            Count(able[turn], note);
        }
        return able[(turn + (time / DemoTexts.Times * 31)) % able.Length];
    }

    /// A random speaker of the language, other than `besides` if possible.
    public Account Speaker(string language, Random dice, params ReadOnlySpan<long> besides)
    {
        var speaking = Speaking(language);
        var one = speaking[dice.Next(speaking.Length)];
        for (var tries = 0; tries < 20 && besides.Contains(one.Id); tries++)
        {
            one = speaking[dice.Next(speaking.Length)];
        }
        return one;
    }

    void Count(Account writer, DemoNote note) =>
        written[writer.Id] = written.GetValueOrDefault(writer.Id) + (note.ComesAgain ? DemoTexts.Times : 1);

    Account[] Speaking(string language)
    {
        if (!speakers.TryGetValue(language, out var speaking))
        {
            speakers[language] = speaking = [.. all.Where(a => a.Text.Languages.Contains(language)).Select(a => a.Account)];
        }
        return speaking;
    }
}
