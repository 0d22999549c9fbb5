using System.Globalization;
using System.Runtime.CompilerServices;
using Loquat.Discovery.Statistics;
using Microsoft.Data.Sqlite;

namespace Loquat.Discovery.ViewEvents;

/// One file per day, `signals/2026-11-26.db`, so that deleting a day deletes its file; and one file for the view history.
public sealed class SqliteViewEventStore(LoquatOptions options) : ViewEventStore
{
    const string Insert = """
        INSERT OR IGNORE INTO signals (viewer, page, position, kind, sequence, note, surface, at, value)
        VALUES (@viewer, @page, @position, @kind, @sequence, @note, @surface, @at, @value)
        """;
    const string InsertEntry = """
        INSERT INTO history (viewer, note, at, surface) VALUES (@viewer, @note, @at, @surface)
        ON CONFLICT (viewer, note) DO UPDATE SET at = excluded.at, surface = excluded.surface WHERE excluded.at >= at
        """;
    const string Columns = "viewer, page, position, kind, sequence, note, surface, at, value";
    const string Count = "SELECT kind, count(*), sum(value) FROM signals WHERE viewer = @viewer GROUP BY kind";
    const string Latest = $"SELECT {Columns} FROM signals WHERE viewer = @viewer ORDER BY at DESC, page DESC, position, kind LIMIT @most";
    const string All = $"SELECT {Columns} FROM signals WHERE viewer = @viewer";
    const string Forget = "DELETE FROM signals WHERE viewer = @viewer AND (@note = 0 OR note = @note)";
    const string Entries = """
        SELECT viewer, note, at, surface FROM history WHERE viewer = @viewer AND (at, note) < (@at, @note)
        ORDER BY at DESC, note DESC LIMIT @most
        """;
    const string ForgetHistory = "DELETE FROM history WHERE viewer = @viewer AND (@note = 0 OR note = @note)";

    const string Notes = "SELECT DISTINCT note FROM signals";
    static readonly string Tally = $"""
        WITH a AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS note, json_extract(value, '$[1]') AS author FROM json_each(@notes))
        {TallyOf("signals s JOIN a ON a.note = s.note AND a.author <> s.viewer")}
        """;

    // Events arrive for today's pages and yesterday's.
    const int MostOpen = 3;

    readonly ViewEventFolder folder = new(Path.Combine(options.DataFolder, "signals"));
    readonly SemaphoreSlim writing = new(1, 1);
    readonly SortedDictionary<int, SqliteConnection> days = [];
    SqliteConnection? history;

    public override Task WriteAsync(
        IReadOnlyCollection<ViewEvent> viewEvents, IReadOnlyCollection<ViewHistoryEntry> entries, CancellationToken ct) => AloneAsync(() =>
    {
        foreach (var day in viewEvents.GroupBy(viewEvent => viewEvent.Day))
        {
            SqliteFile.Write(DayWriter(day.Key), Insert, day, ["viewer", "page", "position", "kind", "sequence", "note", "surface", "at",
                "value"], static (viewEvent, into) =>
            {
                into[0].Value = viewEvent.Viewer;
                into[1].Value = viewEvent.Page;
                into[2].Value = (long)viewEvent.Position;
                into[3].Value = (long)viewEvent.Kind;
                into[4].Value = (long)viewEvent.Sequence;
                into[5].Value = viewEvent.Note;
                into[6].Value = (long)viewEvent.Surface;
                into[7].Value = viewEvent.At;
                into[8].Value = (long)viewEvent.Value;
            });
        }
        if (entries.Count > 0)
        {
            SqliteFile.Write(HistoryWriter(), InsertEntry, Last(entries), ["viewer", "note", "at", "surface"], static (entry, into) =>
            {
                into[0].Value = entry.Viewer;
                into[1].Value = entry.Note;
                into[2].Value = entry.At;
                into[3].Value = (long)entry.Surface;
            });
        }
    }, ct);

    public override Task<IReadOnlyList<ViewEventCount>> CountAsync(long viewer, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ViewEventCount>>(
            [.. folder.Days()
                .SelectMany(day => SqliteFile.Rows(folder.OfDay(day), Count, [("viewer", viewer)],
                    row => new ViewEventCount(day, (ViewEventKind)row.GetByte(0), row.GetInt64(1), row.GetInt64(2))))]);

    public override Task<IReadOnlyList<ViewEvent>> LatestAsync(long viewer, int most, CancellationToken ct)
    {
        var latest = new List<ViewEvent>();
        // An event of yesterday's page may be newer than one of today's page.
        var (read, before) = (0, 0);
        foreach (var day in folder.Days().Reverse())
        {
            before = read;
            latest.AddRange(SqliteFile.Rows(folder.OfDay(day), Latest, [("viewer", viewer), ("most", most)], Read));
            read = latest.Count;
            if (before >= most)
            {
                break;
            }
        }
        return Task.FromResult<IReadOnlyList<ViewEvent>>([.. latest.OrderByDescending(viewEvent => viewEvent.At).Take(most)]);
    }

    public override async IAsyncEnumerable<ViewEvent> AllAsync(long viewer, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var day in folder.Days())
        {
            foreach (var viewEvent in SqliteFile.Rows(folder.OfDay(day), All, [("viewer", viewer)], Read))
            {
                yield return viewEvent;
            }
            await Task.Yield();
        }
    }

    public override Task ForgetAsync(long viewer, long? note, CancellationToken ct) => AloneAsync(() =>
    {
        foreach (var day in folder.Days())
        {
            using var connection = SqliteFile.Open(folder.OfDay(day));
            SqliteFile.Run(connection, Forget, ("viewer", viewer), ("note", note ?? 0));
        }
    }, ct);

    public override Task<IReadOnlyList<ViewHistoryEntry>> HistoryAsync(
        long viewer, ViewHistoryCursor before, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<ViewHistoryEntry>>(
        SqliteFile.Rows(folder.History, Entries, [("viewer", viewer), ("at", before.At), ("note", before.Note), ("most", most)],
            row => new ViewHistoryEntry(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (Surface)row.GetByte(3))));

    public override Task ForgetHistoryAsync(long viewer, long? note, CancellationToken ct) =>
        AloneAsync(() => SqliteFile.Run(HistoryWriter(), ForgetHistory, ("viewer", viewer), ("note", note ?? 0)), ct);

    public override Task ForgetHistoryBeforeAsync(DateTimeOffset time, CancellationToken ct) =>
        AloneAsync(() => SqliteFile.Run(HistoryWriter(), "DELETE FROM history WHERE at < @at", ("at", time.ToUnixTimeMilliseconds())), ct);

    public override Task<IReadOnlyList<long>> NotesOfAsync(int day, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<long>>(SqliteFile.Rows(folder.OfDay(day), Notes, [], row => row.GetInt64(0)));

    public override Task<IReadOnlyList<NoteStatistic>> TallyAsync(
        int day, IReadOnlyList<(long Note, long Author)> notes, CancellationToken ct)
    {
        var pairs = $"[{string.Join(',', notes.Select(of => string.Create(CultureInfo.InvariantCulture, $"[{of.Note},{of.Author}]")))}]";
        return Task.FromResult<IReadOnlyList<NoteStatistic>>(SqliteFile.Rows(
            folder.OfDay(day), Tally, [("notes", pairs)],
            row => new NoteStatistic(row.GetInt64(0), day, (ViewEventKind)row.GetByte(1), row.GetInt32(2), row.GetInt64(3),
                row.GetInt64(4))));
    }

    public override Task<IReadOnlyList<(int Day, long Bytes)>> DaysAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(int Day, long Bytes)>>(
            [.. folder.Days().Select(day => (day, folder.FilesOf(day).Sum(file => file.Length)))]);

    public override Task DropAsync(int day, CancellationToken ct) => AloneAsync(() =>
    {
        if (days.Remove(day, out var connection))
        {
            connection.Dispose();
        }
        foreach (var file in folder.FilesOf(day))
        {
            file.Delete();
        }
    }, ct);

    /// The file is created with the first event.
    public override Task PrepareAsync(int day, CancellationToken ct) => Task.CompletedTask;

    async Task AloneAsync(Action act, CancellationToken ct)
    {
        await writing.WaitAsync(ct);
        try
        {
            act();
        }
        finally
        {
            writing.Release();
        }
    }

    SqliteConnection DayWriter(int day)
    {
        if (days.TryGetValue(day, out var known))
        {
            // Another process may have deleted the day.
            if (File.Exists(folder.OfDay(day)))
            {
                return known;
            }
            known.Dispose();
        }
        days[day] = Made(folder.OfDay(day), """
            CREATE TABLE IF NOT EXISTS signals (
                viewer INTEGER NOT NULL, page INTEGER NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, sequence INTEGER NOT NULL,
                note INTEGER NOT NULL, surface INTEGER NOT NULL, at INTEGER NOT NULL, value INTEGER NOT NULL,
                PRIMARY KEY (viewer, page, position, kind, sequence)
            ) WITHOUT ROWID
            """);
        while (days.Count > MostOpen && days.Keys.First(other => other != day) is var oldest)
        {
            days[oldest].Dispose();
            days.Remove(oldest);
        }
        return days[day];
    }

    SqliteConnection HistoryWriter() => history ??= Made(folder.History, """
        CREATE TABLE IF NOT EXISTS history (viewer INTEGER NOT NULL, note INTEGER NOT NULL, at INTEGER NOT NULL, surface INTEGER NOT NULL,
            PRIMARY KEY (viewer, note)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS history_by_time ON history (viewer, at, note);
        """);

    SqliteConnection Made(string path, string tables)
    {
        Directory.CreateDirectory(folder.Path);
        var connection = SqliteFile.Open(path, SqliteOpenMode.ReadWriteCreate);
        SqliteFile.Run(connection, "PRAGMA journal_mode = WAL");
        // Survives the end of the process at any moment. A power failure may lose the last moments, but corrupts nothing.
        SqliteFile.Run(connection, "PRAGMA synchronous = NORMAL");
        SqliteFile.Run(connection, tables);
        return connection;
    }

    static ViewEvent Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetByte(2), (ViewEventKind)row.GetByte(3), row.GetByte(4), row.GetInt64(5),
        (Surface)row.GetByte(6), row.GetInt64(7), row.GetInt32(8));

    public override ValueTask DisposeAsync()
    {
        foreach (var connection in days.Values)
        {
            connection.Dispose();
        }
        days.Clear();
        history?.Dispose();
        writing.Dispose();
        return ValueTask.CompletedTask;
    }
}
