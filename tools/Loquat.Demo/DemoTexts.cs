namespace Loquat.Demo;

/// The texts of the demo community: blocks separated by blank lines, in a file for each kind and language.
sealed record DemoTexts(
    IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoNote> Notes,
    IReadOnlyDictionary<(string Language, string Channel), IReadOnlyList<DemoThread>> Threads,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Pictured)
{
    static readonly string[] Languages = ["en", "zh"];

    /// How many variants a note with slots has.
    public const int Times = 5;

    /// Threads under this name fit every note.
    const string Anywhere = "any";

    public static DemoTexts Read() => new(
        [.. Blocks("people").Select(DemoPerson.Of)],
        [.. Languages.SelectMany(language => Blocks($"notes.{language}").Select(block => DemoNote.Of(language, block)))],
        Languages.SelectMany(language => Blocks($"comments.{language}")
            .Select(block => (Language: language, Channel: block.Split('\n')[0].Trim('[', ']'), Threads: DemoThread.Of(block.Split('\n')))))
            .ToDictionary(t => (t.Language, t.Channel), t => t.Threads),
        Blocks("pictures").SelectMany(block => block.Split('\n')).Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => (IReadOnlyList<string>)parts[1].Split(" | ")));

    /// Endless, newest first: every note once, then the variants of those with slots, then from the start again.
    public IEnumerable<(DemoNote Note, int Time)> Written(IReadOnlyCollection<string> languages, Random dice)
    {
        var notes = Notes.Where(n => languages.Contains(n.Language)).ToArray();
        for (var time = 0; ; time++)
        {
            var round = time % Times == 0 ? [.. notes] : notes.Where(n => n.ComesAgain).ToArray();
            dice.Shuffle(round);
            foreach (var note in round)
            {
                yield return (note, time);
            }
        }
    }

    /// The threads that fit a note, in addition to its own.
    public IReadOnlyList<DemoThread> ThreadsFor(DemoNote note) =>
        [.. Threads[(note.Language, note.Channel)], .. Threads[(note.Language, Anywhere)]];

    /// The alternative text of a picture.
    public string AltText(string scene, string hand, string language, Random dice) =>
        One($"{scene} {language}", dice) + One($"{hand} {language}", dice);

    string One(string key, Random dice) => Pictured[key] is var choices ? choices[dice.Next(choices.Count)] : "";

    static IEnumerable<string> Blocks(string file)
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream($"seed/{file}.txt")
            ?? throw new InvalidOperationException($"The demo texts {file} are missing from the build.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
