using System.Globalization;
using System.Runtime.CompilerServices;
using Loquat.Discovery.Numbers;
using Microsoft.Data.Sqlite;

namespace Loquat.Discovery.Signals;

/// A file for each day, `signals/2026-11-26.db`, so that a day is forgotten by deleting its file; and one for the history of all.
public sealed class SqliteSignalStore(LoquatOptions options) : SignalStore
{
    const string Insert = """
        INSERT OR IGNORE INTO signals (viewer, page, position, kind, sequence, note, surface, at, value)
        VALUES (@viewer, @page, @position, @kind, @sequence, @note, @surface, @at, @value)
        """;
    const string InsertLook = """
        INSERT INTO history (viewer, note, at, surface) VALUES (@viewer, @note, @at, @surface)
        ON CONFLICT (viewer, note) DO UPDATE SET at = excluded.at, surface = excluded.surface WHERE excluded.at >= at
        """;
    const string Columns = "viewer, page, position, kind, sequence, note, surface, at, value";
    const string Count = "SELECT kind, count(*), sum(value) FROM signals WHERE viewer = @viewer GROUP BY kind";
    const string Latest = $"SELECT {Columns} FROM signals WHERE viewer = @viewer ORDER BY at DESC, page DESC, position, kind LIMIT @most";
    const string All = $"SELECT {Columns} FROM signals WHERE viewer = @viewer";
    const string Forget = "DELETE FROM signals WHERE viewer = @viewer AND (@note = 0 OR note = @note)";
    const string Looks = "SELECT viewer, note, at, surface FROM history WHERE viewer = @viewer AND (at, note) < (@at, @note) ORDER BY at DESC, note DESC LIMIT @most";
    const string ForgetLooks = "DELETE FROM history WHERE viewer = @viewer AND (@note = 0 OR note = @note)";

    const string Notes = "SELECT DISTINCT note FROM signals";
    static readonly string Tally = $"""
        WITH a AS MATERIALIZED (SELECT json_extract(value, '$[0]') AS note, json_extract(value, '$[1]') AS author FROM json_each(@notes))
        {TallyOf("signals s JOIN a ON a.note = s.note AND a.author <> s.viewer")}
        """;

    // Writers of the days that signals come from: today's pages and yesterday's.
    const int MostOpen = 3;

    /// What SQLite keeps beside a file while it is open.
    static readonly string[] Beside = ["", "-wal", "-shm"];

    readonly string folder = Path.Combine(options.DataFolder, "signals");
    readonly SemaphoreSlim writing = new(1, 1);
    readonly SortedDictionary<int, SqliteConnection> days = [];
    SqliteConnection? history;

    string HistoryPath => Path.Combine(folder, "history.db");

    public override Task WriteAsync(IReadOnlyCollection<Signal> signals, IReadOnlyCollection<Look> looks, CancellationToken ct) => AloneAsync(() =>
    {
        foreach (var day in signals.GroupBy(signal => signal.Day))
        {
            Write(DayWriter(day.Key), Insert, day, ["viewer", "page", "position", "kind", "sequence", "note", "surface", "at", "value"], static (signal, into) =>
            {
                into[0].Value = signal.Viewer;
                into[1].Value = signal.Page;
                into[2].Value = (long)signal.Position;
                into[3].Value = (long)signal.Kind;
                into[4].Value = (long)signal.Sequence;
                into[5].Value = signal.Note;
                into[6].Value = (long)signal.Surface;
                into[7].Value = signal.At;
                into[8].Value = (long)signal.Value;
            });
        }
        if (looks.Count > 0)
        {
            Write(HistoryWriter(), InsertLook, Last(looks), ["viewer", "note", "at", "surface"], static (look, into) =>
            {
                into[0].Value = look.Viewer;
                into[1].Value = look.Note;
                into[2].Value = look.At;
                into[3].Value = (long)look.Surface;
            });
        }
    }, ct);

    public override Task<IReadOnlyList<SignalCount>> CountAsync(long viewer, CancellationToken ct) => Task.FromResult<IReadOnlyList<SignalCount>>(
        [.. Days().SelectMany(day => Rows(PathOf(day), Count, [("viewer", viewer)], row => new SignalCount(day, (SignalKind)row.GetByte(0), row.GetInt64(1), row.GetInt64(2))))]);

    public override Task<IReadOnlyList<Signal>> LatestAsync(long viewer, int most, CancellationToken ct)
    {
        var latest = new List<Signal>();
        // What comes from a page of yesterday may be newer than what comes from one of today.
        var (read, before) = (0, 0);
        foreach (var day in Days().Reverse())
        {
            before = read;
            latest.AddRange(Rows(PathOf(day), Latest, [("viewer", viewer), ("most", most)], Read));
            read = latest.Count;
            if (before >= most)
            {
                break;
            }
        }
        return Task.FromResult<IReadOnlyList<Signal>>([.. latest.OrderByDescending(signal => signal.At).Take(most)]);
    }

    public override async IAsyncEnumerable<Signal> AllAsync(long viewer, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var day in Days())
        {
            foreach (var signal in Rows(PathOf(day), All, [("viewer", viewer)], Read))
            {
                yield return signal;
            }
            await Task.Yield();
        }
    }

    public override Task ForgetAsync(long viewer, long? note, CancellationToken ct) => AloneAsync(() =>
    {
        foreach (var day in Days())
        {
            using var connection = Open(PathOf(day));
            Run(connection, Forget, ("viewer", viewer), ("note", note ?? 0));
        }
    }, ct);

    public override Task<IReadOnlyList<Look>> LooksAsync(long viewer, LookCursor before, int most, CancellationToken ct) => Task.FromResult<IReadOnlyList<Look>>(
        Rows(HistoryPath, Looks, [("viewer", viewer), ("at", before.At), ("note", before.Note), ("most", most)], row => new Look(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (Surface)row.GetByte(3))));

    public override Task ForgetLooksAsync(long viewer, long? note, CancellationToken ct) =>
        AloneAsync(() => Run(HistoryWriter(), ForgetLooks, ("viewer", viewer), ("note", note ?? 0)), ct);

    public override Task ForgetLooksBeforeAsync(DateTimeOffset time, CancellationToken ct) =>
        AloneAsync(() => Run(HistoryWriter(), "DELETE FROM history WHERE at < @at", ("at", time.ToUnixTimeMilliseconds())), ct);

    public override Task<IReadOnlyList<long>> NotesOfAsync(int day, CancellationToken ct) => Task.FromResult<IReadOnlyList<long>>(Rows(PathOf(day), Notes, [], row => row.GetInt64(0)));

    public override Task<IReadOnlyList<NoteNumber>> TallyAsync(int day, IReadOnlyList<(long Note, long Author)> notes, CancellationToken ct)
    {
        var pairs = $"[{string.Join(',', notes.Select(of => string.Create(CultureInfo.InvariantCulture, $"[{of.Note},{of.Author}]")))}]";
        return Task.FromResult<IReadOnlyList<NoteNumber>>(Rows(
            PathOf(day), Tally, [("notes", pairs)], row => new NoteNumber(row.GetInt64(0), day, (SignalKind)row.GetByte(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4))));
    }

    public override Task<IReadOnlyList<(int Day, long Bytes)>> DaysAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<(int Day, long Bytes)>>([.. Days().Select(day => (day, FilesOf(day).Sum(file => file.Length)))]);

    public override Task DropAsync(int day, CancellationToken ct) => AloneAsync(() =>
    {
        if (days.Remove(day, out var connection))
        {
            connection.Dispose();
        }
        foreach (var file in FilesOf(day))
        {
            file.Delete();
        }
    }, ct);

    /// Made with its first signal.
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

    static void Write<TRow>(SqliteConnection connection, string sql, IEnumerable<TRow> rows, string[] names, Action<TRow, SqliteParameter[]> fill)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // One of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        SqliteParameter[] parameters = [.. names.Select(name => command.Parameters.Add("@" + name, SqliteType.Integer))];
        foreach (var row in rows)
        {
            fill(row, parameters);
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    SqliteConnection DayWriter(int day)
    {
        if (days.TryGetValue(day, out var known))
        {
            // Another process may have thrown the day away under it.
            if (File.Exists(PathOf(day)))
            {
                return known;
            }
            known.Dispose();
        }
        days[day] = Made(PathOf(day), """
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

    SqliteConnection HistoryWriter() => history ??= Made(HistoryPath, """
        CREATE TABLE IF NOT EXISTS history (viewer INTEGER NOT NULL, note INTEGER NOT NULL, at INTEGER NOT NULL, surface INTEGER NOT NULL, PRIMARY KEY (viewer, note)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS history_by_time ON history (viewer, at, note);
        """);

    SqliteConnection Made(string path, string tables)
    {
        Directory.CreateDirectory(folder);
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Run(connection, "PRAGMA journal_mode = WAL");
        // Survives the end of the process at any instant; when the power goes, the last moments may be missing, but nothing is torn.
        Run(connection, "PRAGMA synchronous = NORMAL");
        Run(connection, tables);
        return connection;
    }

    static SqliteConnection Open(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        connection.Open();
        return connection;
    }

    /// None where there is no such file, or not any longer.
    static List<TRow> Rows<TRow>(string path, string sql, (string Name, object Value)[] parameters, Func<SqliteDataReader, TRow> read)
    {
        var rows = new List<TRow>();
        if (!File.Exists(path))
        {
            return rows;
        }
        using var connection = Open(path);
        using var command = CommandFor(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = CommandFor(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    static SqliteCommand CommandFor(SqliteConnection connection, string sql, (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue("@" + name, value);
        }
        return command;
    }

    static Signal Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetByte(2), (SignalKind)row.GetByte(3), row.GetByte(4), row.GetInt64(5), (Surface)row.GetByte(6), row.GetInt64(7), row.GetInt32(8));

    string PathOf(int day) => Path.Combine(folder, $"{SignalDay.DateOf(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.db");

    int[] Days() => !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder, "*.db").Select(DayOf).OfType<int>().Order()];

    static int? DayOf(string path) => DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? SignalDay.Of(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero))
        : null;

    IEnumerable<FileInfo> FilesOf(int day) => Beside.Select(end => new FileInfo(PathOf(day) + end)).Where(file => file.Exists);

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
