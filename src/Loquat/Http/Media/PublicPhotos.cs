using System.Collections.Concurrent;
using Loquat.Notes;
using Loquat.Notes.Views;

namespace Loquat.Http.Media;

/// Caches public photos for a few seconds, so that popular ones don't query the database each time. A photo that becomes restricted gets a
/// new key; the old one can be used until its entry expires.
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
