using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Loquat.Data;
using Loquat.Discovery.Statistics;
using Npgsql;

namespace Loquat.Discovery.ViewEvents;

/// A table with a partition for each day, in a schema of its own. Deleting a day drops its partition.
public sealed class PostgresViewEventStore(DatabaseAddress address) : ViewEventStore
{
    const string Insert = """
        INSERT INTO signals.signals (day, viewer, page, position, kind, sequence, note, surface, at, value)
        SELECT * FROM unnest(@day, @viewer, @page, @position, @kind, @sequence, @note, @surface, @at, @value)
        ON CONFLICT DO NOTHING
        """;
    const string InsertEntries = """
        INSERT INTO signals.history AS h (viewer, note, at, surface) SELECT * FROM unnest(@viewer, @note, @at, @surface)
        ON CONFLICT (viewer, note) DO UPDATE SET at = excluded.at, surface = excluded.surface WHERE excluded.at >= h.at
        """;
    const string Columns = "viewer, page, position, kind, sequence, note, surface, at, value";
    const string Count =
        """
            SELECT day, kind, count(*), sum(value::bigint)::bigint FROM signals.signals WHERE viewer = @viewer
            GROUP BY day, kind ORDER BY day
            """;
    const string Latest =
        $"SELECT {Columns} FROM signals.signals WHERE viewer = @viewer ORDER BY at DESC, page DESC, position, kind LIMIT @most";
    const string All = $"SELECT {Columns} FROM signals.signals WHERE viewer = @viewer ORDER BY day, page, position, kind, sequence";
    const string Forget = "DELETE FROM signals.signals WHERE viewer = @viewer AND (@note = 0 OR note = @note)";
    const string Entries =
        """
            SELECT viewer, note, at, surface FROM signals.history WHERE viewer = @viewer AND (at, note) < (@at, @note)
            ORDER BY at DESC, note DESC LIMIT @most
            """;
    const string ForgetHistory = "DELETE FROM signals.history WHERE viewer = @viewer AND (@note = 0 OR note = @note)";
    const string Notes = "SELECT DISTINCT note FROM signals.signals WHERE day = @day";
    static readonly string Tally = $"""
        WITH a AS MATERIALIZED (SELECT * FROM unnest(@notes, @authors) AS a(note, author))
        {TallyOf("signals.signals s JOIN a ON s.day = @day AND a.note = s.note AND a.author <> s.viewer")}
        """;
    const string Parts = """
        SELECT substr(c.relname, 5)::bigint, pg_total_relation_size(c.oid) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'signals.signals'::regclass ORDER BY 1
        """;

    // A crash of the database machine may lose the last moments. A crash of a server process loses nothing.
    readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(address.ConnectionString)
    {
        MaxPoolSize = 4,
        Options = "-c synchronous_commit=off",
    }.ConnectionString);
    readonly ConcurrentDictionary<int, bool> made = new();

    public override async Task WriteAsync(
        IReadOnlyCollection<ViewEvent> viewEvents, IReadOnlyCollection<ViewHistoryEntry> entries, CancellationToken ct)
    {
        foreach (var day in viewEvents.Select(viewEvent => viewEvent.Day).Distinct())
        {
            await PrepareAsync(day, ct);
        }
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (viewEvents.Count > 0)
        {
            await InsertAsync(connection, viewEvents, ct);
        }
        if (entries.Count > 0)
        {
            await InsertAsync(connection, [.. Last(entries)], ct);
        }
        await transaction.CommitAsync(ct);
    }

    static async Task InsertAsync(NpgsqlConnection connection, IReadOnlyCollection<ViewEvent> viewEvents, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(Insert, connection);
        command.Parameters.AddWithValue("day", viewEvents.Select(s => s.Day).ToArray());
        command.Parameters.AddWithValue("viewer", viewEvents.Select(s => s.Viewer).ToArray());
        command.Parameters.AddWithValue("page", viewEvents.Select(s => s.Page).ToArray());
        command.Parameters.AddWithValue("position", viewEvents.Select(s => (short)s.Position).ToArray());
        command.Parameters.AddWithValue("kind", viewEvents.Select(s => (short)s.Kind).ToArray());
        command.Parameters.AddWithValue("sequence", viewEvents.Select(s => (short)s.Sequence).ToArray());
        command.Parameters.AddWithValue("note", viewEvents.Select(s => s.Note).ToArray());
        command.Parameters.AddWithValue("surface", viewEvents.Select(s => (short)s.Surface).ToArray());
        command.Parameters.AddWithValue("at", viewEvents.Select(s => s.At).ToArray());
        command.Parameters.AddWithValue("value", viewEvents.Select(s => s.Value).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    static async Task InsertAsync(NpgsqlConnection connection, IReadOnlyCollection<ViewHistoryEntry> entries, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(InsertEntries, connection);
        command.Parameters.AddWithValue("viewer", entries.Select(l => l.Viewer).ToArray());
        command.Parameters.AddWithValue("note", entries.Select(l => l.Note).ToArray());
        command.Parameters.AddWithValue("at", entries.Select(l => l.At).ToArray());
        command.Parameters.AddWithValue("surface", entries.Select(l => (short)l.Surface).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    public override async Task<IReadOnlyList<ViewEventCount>> CountAsync(long viewer, CancellationToken ct) =>
        await RowsAsync(Count, [("viewer", viewer)],
            row => new ViewEventCount(row.GetInt32(0), (ViewEventKind)row.GetInt16(1), row.GetInt64(2), row.GetInt64(3)), ct)
            .ToListAsync(ct);

    public override async Task<IReadOnlyList<ViewEvent>> LatestAsync(long viewer, int most, CancellationToken ct) =>
        await RowsAsync(Latest, [("viewer", viewer), ("most", most)], Read, ct).ToListAsync(ct);

    public override IAsyncEnumerable<ViewEvent> AllAsync(long viewer, CancellationToken ct) =>
        RowsAsync(All, [("viewer", viewer)], Read, ct);

    public override Task ForgetAsync(long viewer, long? note, CancellationToken ct) =>
        RunAsync(Forget, ct, ("viewer", viewer), ("note", note ?? 0));

    public override async Task<IReadOnlyList<ViewHistoryEntry>> HistoryAsync(
        long viewer, ViewHistoryCursor before, int most, CancellationToken ct) => await RowsAsync(
        Entries, [("viewer", viewer), ("at", before.At), ("note", before.Note), ("most", most)],
            row => new ViewHistoryEntry(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), (Surface)row.GetInt16(3)), ct).ToListAsync(ct);

    public override Task ForgetHistoryAsync(long viewer, long? note, CancellationToken ct) =>
        RunAsync(ForgetHistory, ct, ("viewer", viewer), ("note", note ?? 0));

    public override Task ForgetHistoryBeforeAsync(DateTimeOffset time, CancellationToken ct) =>
        RunAsync("DELETE FROM signals.history WHERE at < @at", ct, ("at", time.ToUnixTimeMilliseconds()));

    public override async Task<IReadOnlyList<long>> NotesOfAsync(int day, CancellationToken ct) =>
        await RowsAsync(Notes, [("day", day)], row => row.GetInt64(0), ct).ToListAsync(ct);

    public override async Task<IReadOnlyList<NoteStatistic>> TallyAsync(
        int day, IReadOnlyList<(long Note, long Author)> notes, CancellationToken ct)
    {
        await using var command = source.CreateCommand(Tally);
        command.Parameters.AddWithValue("day", day);
        command.Parameters.AddWithValue("notes", notes.Select(of => of.Note).ToArray());
        command.Parameters.AddWithValue("authors", notes.Select(of => of.Author).ToArray());
        await using var rows = await command.ExecuteReaderAsync(ct);
        var numbers = new List<NoteStatistic>();
        while (await rows.ReadAsync(ct))
        {
            numbers.Add(new NoteStatistic(rows.GetInt64(0), day, (ViewEventKind)rows.GetInt32(1), rows.GetInt32(2), rows.GetInt64(3),
                rows.GetInt64(4)));
        }
        return numbers;
    }

    public override async Task<IReadOnlyList<(int Day, long Bytes)>> DaysAsync(CancellationToken ct) =>
        await RowsAsync(Parts, [], row => ((int)row.GetInt64(0), row.GetInt64(1)), ct).ToListAsync(ct);

    public override async Task DropAsync(int day, CancellationToken ct)
    {
        made.TryRemove(day, out _);
        await RunAsync(string.Create(CultureInfo.InvariantCulture, $"DROP TABLE IF EXISTS signals.day_{day}"), ct);
    }

    public override async Task PrepareAsync(int day, CancellationToken ct)
    {
        if (made.ContainsKey(day))
        {
            return;
        }
        // The lock keeps two processes from creating the same partition at once, which would fail.
        await RunAsync(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT pg_advisory_xact_lock(hashtextextended('parts of signals', 0));
            CREATE TABLE IF NOT EXISTS signals.day_{day} PARTITION OF signals.signals FOR VALUES FROM ({day}) TO ({day + 1});
            """), ct);
        made[day] = true;
    }

    async IAsyncEnumerable<TRow> RowsAsync<TRow>(
        string sql, (string Name, long Value)[] parameters, Func<NpgsqlDataReader, TRow> read, [EnumeratorCancellation]
        CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var command = CommandFor(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return read(reader);
        }
    }

    async Task RunAsync(string sql, CancellationToken ct, params (string Name, long Value)[] parameters)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using (var command = CommandFor(connection, sql, parameters))
        {
            await command.ExecuteNonQueryAsync(ct);
        }
        await transaction.CommitAsync(ct);
    }

    static NpgsqlCommand CommandFor(NpgsqlConnection connection, string sql, (string Name, long Value)[] parameters)
    {
#pragma warning disable CA2100 // One of the constants above, or made of the number of a day.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }
        return command;
    }

    static ViewEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), (byte)row.GetInt16(2), (ViewEventKind)row.GetInt16(3), (byte)row.GetInt16(4), row.GetInt64(5),
        (Surface)row.GetInt16(6), row.GetInt64(7), row.GetInt32(8));

    public override ValueTask DisposeAsync() => source.DisposeAsync();
}
