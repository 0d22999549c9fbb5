using Loquat.Data;
using Loquat.Linguistics.Captions;

namespace Loquat.Media.Captions;

/// Reads captions for players with hand-written SQL. The caller has already checked access to the video.
public sealed class CaptionQueries(SqlReader reads)
{
    public const string CuesSql = """
        SELECT l.start_ms, l.end_ms, l.text
        FROM caption_sets s JOIN caption_lines l ON l.medium_id = s.medium_id AND l.language = s.language
        WHERE s.medium_id = @medium AND s.language = @language AND s.version = @version ORDER BY l.position
        """;

    /// Returns nothing for any version other than the current one, so outdated addresses stop working.
    public ValueTask<IReadOnlyList<CaptionCue>> CuesAsync(long mediumId, string language, int version, CancellationToken ct) =>
        reads.ListAsync(
            CuesSql, [("medium", mediumId), ("language", language), ("version", (long)version)],
            row => new CaptionCue(row.GetInt32(0), row.GetInt32(1), row.GetString(2)), ct);
}
