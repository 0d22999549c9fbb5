namespace Loquat.Demo;

sealed record DemoPerson(
    string Handle, string Name, string Bio, IReadOnlyList<string> Languages, IReadOnlyList<string> Interests, string? Look)
{
    /// The first line is `@handle languages interests`, and the look of the portrait if there is one: see PortraitScenes.
    public static DemoPerson Of(string block)
    {
        var lines = block.Split('\n');
        var words = lines[0].Split(' ');
        return new DemoPerson(words[0][1..], lines[1], lines[2], words[1].Split(','),
            [.. words.Skip(2).Where(w => !w.Contains('=', StringComparison.Ordinal))],
            words.FirstOrDefault(w => w.Contains('=', StringComparison.Ordinal))?.Split('=')[1]);
    }

    /// When there are more people than texts, handles repeat with a suffix. No look-alike rule folds its letters into each other.
    public static string HandleOf(IReadOnlyList<DemoPerson> people, int number) =>
        people[number % people.Count].Handle + Suffix(number / people.Count);

    static string Suffix(int round)
    {
        const string Distinct = "abcdefgh";
        var letters = "";
        for (; round > 0; round = (round - 1) / Distinct.Length)
        {
            letters = Distinct[(round - 1) % Distinct.Length] + letters;
        }
        return letters.Length > 0 ? "." + letters : "";
    }
}
