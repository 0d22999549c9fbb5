using System.Globalization;

namespace Loquat.Discovery.ViewEvents;

/// The files of view events: one for each day, and one for the view history.
sealed class ViewEventFolder(string path)
{
    const string DateFormat = "yyyy-MM-dd";

    /// The suffixes of the files that SQLite keeps for an open database.
    static readonly string[] Beside = ["", "-wal", "-shm"];

    public string Path => path;

    public string History => System.IO.Path.Combine(Path, "history.db");

    public string OfDay(int day) =>
        System.IO.Path.Combine(Path, $"{ViewEventDay.DateOf(day).ToString(DateFormat, CultureInfo.InvariantCulture)}.db");

    public int[] Days() => !Directory.Exists(Path)
        ? []
        : [.. Directory.GetFiles(Path, "*.db").Select(DayOf).OfType<int>().Order()];

    public IEnumerable<FileInfo> FilesOf(int day) => Beside.Select(end => new FileInfo(OfDay(day) + end)).Where(file => file.Exists);

    static int? DayOf(string file)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(file);
        return DateOnly.TryParseExact(name, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? ViewEventDay.Of(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero))
            : null;
    }
}
