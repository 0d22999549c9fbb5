using Loquat.Data;
using Loquat.Linguistics;

namespace Loquat.Media.Captions;

/// The captions that players ask for, by hand-written SQL. Who may have them is asked before, with the video.
public sealed class CaptionQueries(SqlReader reads)
{
    public const string CuesSql = """
        SELECT l.start_ms, l.end_ms, l.text
        FROM caption_sets s JOIN caption_lines l ON l.medium_id = s.medium_id AND l.language = s.language
        WHERE s.medium_id = @medium AND s.language = @language AND s.version = @version ORDER BY l.position
        """;

    /// Nothing of another version: its address leads nowhere.
    public ValueTask<IReadOnlyList<CaptionCue>> CuesAsync(long mediumId, string language, int version, CancellationToken ct) =>
        reads.ListAsync(
            CuesSql, [("medium", mediumId), ("language", language), ("version", (long)version)],
            row => new CaptionCue(row.GetInt32(0), row.GetInt32(1), row.GetString(2)), ct);
}
