using Loquat.Demo;

namespace Loquat.Bench;

/// A hundred thousand notes by a thousand people who follow fifty each, with two million likes and three hundred thousand comments. Created
/// once and copied for each measurement.
static class BenchData
{
    public const string Password = "look around here";
    public const string Handle = "mei";

    /// The handles of the first people of the demo community.
    public static IEnumerable<string> Handles(int count)
    {
        var people = DemoTexts.Read().People;
        return Enumerable.Range(0, count).Select(i => DemoPerson.HandleOf(people, i));
    }

    public static async Task<string> CopyAsync()
    {
        var original = Path.Combine(Path.GetTempPath(), "loquat-bench-townspeople-pinyin");
        if (!File.Exists(Path.Combine(original, "done")))
        {
            if (Directory.Exists(original))
            {
                Directory.Delete(original, recursive: true);
            }
            Console.Error.WriteLine("Writing 100,000 notes, 2,000,000 likes, 300,000 comments …");
            await ServerProcess.SeedAsync(original, "", "--people", "1000", "--notes", "100000", "--follows", "50", "--likes", "2100000",
                "--comments", "300000", "--pictures", "0", "--password", Password);
            await ServerProcess.RunAsync(original, "search", "rebuild");
            await File.WriteAllTextAsync(Path.Combine(original, "done"), "");
        }
        var copy = Directory.CreateTempSubdirectory("loquat-bench-").FullName;
        foreach (var file in Directory.GetFiles(original))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        return copy;
    }
}
