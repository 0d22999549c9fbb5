namespace Loquat.Demo;

/// The texts of the demo community: blocks parted by blank lines, a file for each kind and language.
sealed record DemoTexts(
    IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoNote> Notes,
    IReadOnlyDictionary<(string Language, string Channel), IReadOnlyList<DemoThread>> Threads,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Pictured)
{
    static readonly string[] Languages = ["en", "zh"];

    /// How often a note with slots is new.
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

    /// Without end, newest first: every note once, then those with slots while they are new, then all over again.
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

    /// What may be said to a note, besides what belongs to it alone.
    public IReadOnlyList<DemoThread> ThreadsFor(DemoNote note) =>
        [.. Threads[(note.Language, note.Channel)], .. Threads[(note.Language, Anywhere)]];

    /// What a picture shows, for those who can't see it.
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
