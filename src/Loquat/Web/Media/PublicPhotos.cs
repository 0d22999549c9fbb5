using System.Collections.Concurrent;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Web.Media;

/// Public photos that were asked for in the last seconds, so that a busy one does not ask the database each time. A photo that
/// becomes restricted gets a new key; for so long its old one may still be answered.
public sealed class PublicPhotos(TimeProvider clock)
{
    static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(5);
    const int Most = 20_000;

    readonly ConcurrentDictionary<string, (PhotoFolder Folder, long At)> kept = new();

    public PhotoFolder? Find(string key) =>
        kept.TryGetValue(key, out var entry) && clock.GetElapsedTime(entry.At) < Lifetime ? entry.Folder : null;

    public void Keep(string key, PhotoFolder folder)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }
        kept[key] = (folder, clock.GetTimestamp());
    }
}
