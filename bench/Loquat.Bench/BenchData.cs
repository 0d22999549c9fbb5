namespace Loquat.Bench;

/// A hundred thousand notes of a thousand people, made once and copied for each measurement.
static class BenchData
{
    public const string Password = "look around here";
    public const string Handle = "mei";

    public static async Task<string> CopyAsync()
    {
        var original = Path.Combine(Path.GetTempPath(), "loquat-bench-100k");
        if (!File.Exists(Path.Combine(original, "done")))
        {
            if (Directory.Exists(original))
            {
                Directory.Delete(original, recursive: true);
            }
            Console.Error.WriteLine("Writing 100,000 notes …");
            await ServerProcess.RunAsync(original, "seed", "--people", "1000", "--notes", "100000", "--password", Password);
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
