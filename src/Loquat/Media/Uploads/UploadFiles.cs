using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Loquat.Media.Uploads;

/// The unfinished files of uploads, in the data folder.
public sealed class UploadFiles(LoquatOptions options)
{
    readonly string folder = Directory.CreateDirectory(Path.Combine(options.DataFolder, "uploads")).FullName;
    readonly ConcurrentDictionary<string, byte> busy = new();

    /// A video lies here, and then its clean copy and its sizes.
    public const int RoomForEachByte = 3;

    /// What one account may keep, in bytes.
    public long Quota => options.Quota;

    /// What may still be filled: the disk is never filled to its end, since the database lies there too.
    public long FreeBytes => new DriveInfo(folder).AvailableFreeSpace - options.FreeDisk;

    /// Ids are of our own making and come from the database, never from an address.
    public string PathOf(string id) => Path.Combine(folder, id);

    public long LengthOf(string id) => new FileInfo(PathOf(id)) is { Exists: true } file ? file.Length : 0;

    public void Delete(string id) => File.Delete(PathOf(id));

    /// Nothing where it can't be told by its first bytes.
    public MediumKind? KindOf(string id)
    {
        using var file = File.OpenRead(PathOf(id));
        return MediumKinds.Of(file);
    }

    /// The ids of all files, as they are now.
    public IReadOnlyList<string> All() => [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))];

    /// The new length. What comes before a line breaks is kept; with a checksum, a piece is kept whole or not at all.
    public async Task<long> AppendAsync(string id, long offset, long most, Stream content, UploadChecksum? checksum, CancellationToken ct)
    {
        if (!busy.TryAdd(id, 0))
        {
            throw new UploadConflict(UploadConflictKind.Busy);
        }
        try
        {
            await using var file = new ArrivingFile(PathOf(id));
            if (file.Length != offset)
            {
                throw new UploadConflict(UploadConflictKind.Offset);
            }
            using var sum = checksum is null ? null : IncrementalHash.CreateHash(checksum.Algorithm);
            var isWhole = await file.TakeAsync(content, most, sum, ct);
            if (sum is not null && (!isWhole || !CryptographicOperations.FixedTimeEquals(sum.GetHashAndReset(), checksum!.Sum)))
            {
                file.Shorten(offset);
                throw new UploadConflict(UploadConflictKind.Checksum);
            }
            return file.Length;
        }
        finally
        {
            busy.TryRemove(id, out _);
        }
    }
}
