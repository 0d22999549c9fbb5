namespace Loquat.Demo;

enum DemoVoice { Somebody, Author, SomebodyAgain, Another }

/// A comment and its replies.
sealed record DemoThread(IReadOnlyList<(DemoVoice Voice, string Words)> Lines)
{
    /// By the sign before a line: `-` begins a thread, `&lt;` is the author of the note, `&gt;` the first commenter, `+` somebody else.
    static readonly Dictionary<char, DemoVoice> Voices = new()
    {
        ['-'] = DemoVoice.Somebody,
        ['<'] = DemoVoice.Author,
        ['>'] = DemoVoice.SomebodyAgain,
        ['+'] = DemoVoice.Another,
    };

    public static bool IsLine(string line) => line.Length > 2 && line[1] == ' ' && Voices.ContainsKey(line[0]);

    public static IReadOnlyList<DemoThread> Of(IEnumerable<string> lines)
    {
        var threads = new List<List<(DemoVoice, string)>>();
        foreach (var line in lines.Where(IsLine))
        {
            var voice = Voices[line[0]];
            if (voice == DemoVoice.Somebody)
            {
                threads.Add([]);
            }
            threads[^1].Add((voice, line[2..]));
        }
        return [.. threads.Select(lines => new DemoThread(lines))];
    }
}
