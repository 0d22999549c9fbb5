using System.Globalization;
using Loquat.Data;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Media;

/// Finds stored files that no medium refers to. A process that is killed at the wrong moment may leave some.
public sealed class OrphanFiles(LoquatDb db, MediaStore store)
{
    const int Batch = 500;

    /// A job stores its files before it updates the row, so all files of media that are not ready are kept.
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken ct)
    {
        var files = (await store.ListAsync("media/", ct)).Select(name => (Name: name, Medium: MediumOf(name))).ToList();
        var orphans = new List<string>();
        foreach (var batch in files.GroupBy(f => f.Medium).Chunk(Batch))
        {
            var ids = batch.Select(g => g.Key).ToArray();
            var media = await db.Media.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
            orphans.AddRange(batch.SelectMany(
                g => g.Where(f => media.GetValueOrDefault(f.Medium) is not { } medium || !BelongsTo(medium, f.Name)).Select(f => f.Name)));
        }
        return orphans;
    }

    public async Task DeleteAsync(IEnumerable<string> names, CancellationToken ct)
    {
        foreach (var name in names)
        {
            await store.DeleteAllAsync(name, ct);
        }
    }

    static bool BelongsTo(Medium medium, string name) =>
        medium.State != MediumState.Ready || name == medium.MasterName || name.StartsWith(medium.VersionFolder, StringComparison.Ordinal);

    /// Parses names such as `media/account/medium/…`. Returns 0 for any other name.
    static long MediumOf(string name) =>
        name.Split('/') is [_, _, var id, ..] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
