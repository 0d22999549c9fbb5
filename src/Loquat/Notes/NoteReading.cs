using System.Data.Common;
using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Notes;

/// Whole notes, for their page and for cards that are not rendered yet.
public sealed class NoteReading(ReadConnections connections)
{
    const string Columns = """
        SELECT n.id, n.version, n.title, n.body, n.channel, n.language, n.visibility, n.published_at, n.edited_at, a.id, a.handle, a.display_name, a.version,
            (SELECT string_agg(handle, ' ') FROM mentions m JOIN accounts p ON p.id = m.account_id WHERE m.note_id = n.id)
        FROM notes n JOIN accounts a ON a.id = n.author_id
        """;

    public const string OneSql = $"{Columns} WHERE n.id = @note AND {NoteSeeing.VisibleToViewer}";

    /// Nothing where the viewer may not see it.
    public async Task<NoteView?> FindAsync(long noteId, Viewer viewer, CancellationToken ct)
    {
        await using var connection = await connections.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = OneSql;
        command.Add("note", noteId);
        command.Add("viewer", viewer.AccountId);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Read(reader) : null;
    }

    /// Notes that a list has shown to be visible already, in the order of the list; those that went meanwhile are left out.
    public async Task<IReadOnlyList<NoteView>> LoadAsync(IReadOnlyCollection<long> listed, Viewer viewer, CancellationToken ct)
    {
        if (listed.Count == 0)
        {
            return [];
        }
        await using var connection = await connections.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = $"{Columns} WHERE n.id IN ({string.Join(',', listed.Select(id => id.ToString(CultureInfo.InvariantCulture)))}) AND {NoteSeeing.VisibleToViewer}";
        command.Add("viewer", viewer.AccountId);
        var found = new Dictionary<long, NoteView>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var note = Read(reader);
            found[note.Id] = note;
        }
        return [.. listed.Where(found.ContainsKey).Select(id => found[id])];
    }

    static NoteView Read(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        row.GetString(2),
        row.GetString(3),
        row.IsDBNull(4) ? null : row.GetString(4),
        row.GetString(5),
        (NoteVisibility)row.GetInt32(6),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
        new Author(row.GetInt64(9), row.GetString(10), row.GetString(11), row.GetInt32(12)),
        row.IsDBNull(13) ? [] : row.GetString(13).Split(' '));
}
