using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Loquat.Notes.Places;

/// Reads the file that `build/places.mjs` packs, directly from disk. The operating system caches the hot parts, and nothing stays on the
/// heap.
///
/// Format: a header of 64 bytes with `LQP1`, the numbers of places, keys and languages, and the offsets of the sections. Places, ordered by
/// id, 28 bytes each. Their names. Keys in byte order, 12 bytes each. The texts of the keys. Squares of one degree. The countries as JSON.
sealed class GazetteerFile : IDisposable
{
    /// Larger than any population. Added to the rank of a key that is a main name of the place.
    public const long WellKnown = 1 << 30;

    const int HeadBytes = 64;
    const int PlaceBytes = 28;
    const int KeyBytes = 12;
    const int EntriesAtOnce = 2_048;
    const int LongestText = 256;
    const int LongestNames = 8_192;

    readonly SafeFileHandle file;
    readonly uint places;
    readonly uint names;
    readonly uint keys;
    readonly uint texts;
    readonly uint cells;

    public GazetteerFile(string path)
    {
        file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        Span<byte> head = stackalloc byte[HeadBytes];
        if (Read(0, head) < HeadBytes || !head.StartsWith("LQP1"u8))
        {
            throw new InvalidDataException($"{path} is no gazetteer.");
        }
        (Places, Keys, Languages) = ((int)At(head, 4), (int)At(head, 8), (int)At(head, 12));
        (places, names, keys, texts, cells) = (At(head, 16), At(head, 20), At(head, 24), At(head, 28), At(head, 32));
        var countries = new byte[At(head, 40) - At(head, 36)];
        Read(At(head, 36), countries);
        Countries = JsonSerializer.Deserialize<CountryNames[]>(countries, JsonSerializerOptions.Web)!;
    }

    public int Places { get; }
    public int Keys { get; }

    /// The number of other languages for which names were packed.
    public int Languages { get; }

    public CountryNames[] Countries { get; }

    /// Null if there is no place with this id.
    public int? IndexOf(long id)
    {
        Span<byte> row = stackalloc byte[4];
        var (low, high) = (0, Places - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            Read(places + (uint)middle * PlaceBytes, row);
            var found = (long)BinaryPrimitives.ReadUInt32LittleEndian(row);
            if (found == id)
            {
                return middle;
            }
            (low, high) = found < id ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    public GazetteerPlace PlaceAt(int index)
    {
        Span<byte> row = stackalloc byte[PlaceBytes];
        Read(places + (uint)index * PlaceBytes, row);
        var near = BinaryPrimitives.ReadInt32LittleEndian(row[20..]);
        var (name, others) = NamesAt(At(row, 16));
        return new GazetteerPlace(
            At(row, 0),
            name,
            others,
            new MapPoint((double)BinaryPrimitives.ReadInt32LittleEndian(row[4..]) / MapPoint.Units,
                (double)BinaryPrimitives.ReadInt32LittleEndian(row[8..]) / MapPoint.Units),
            At(row, 12),
            BinaryPrimitives.ReadUInt16LittleEndian(row[24..]),
            Encoding.ASCII.GetString(row[26..28]).TrimEnd('\0'),
            near < 0 ? null : near);
    }

    (string Name, IReadOnlyDictionary<string, string> Others) NamesAt(uint at)
    {
        Span<byte> row = stackalloc byte[LongestNames];
        row = row[..Read(names + at, row)];
        var name = Encoding.UTF8.GetString(row.Slice(1, row[0]));
        var (others, from) = (new Dictionary<string, string>(), row[0] + 2);
        for (var left = row[row[0] + 1]; left > 0; left--)
        {
            var length = row[from + 2];
            others[Encoding.ASCII.GetString(row.Slice(from, 2))] = Encoding.UTF8.GetString(row.Slice(from + 3, length));
            from += 3 + length;
        }
        return (name, others);
    }

    /// The range of keys that start with `begun`; with `isWhole`, of keys that equal it.
    public Range KeysOf(ReadOnlySpan<byte> begun, bool isWhole) =>
        FirstNotBelow(begun, isAfter: false, isWhole)..FirstNotBelow(begun, isAfter: true, isWhole);

    int FirstNotBelow(ReadOnlySpan<byte> begun, bool isAfter, bool isWhole)
    {
        Span<byte> text = stackalloc byte[LongestText];
        var (low, high) = (0, Keys);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var key = TextOf(middle, text);
            var order = (isWhole || key.Length <= begun.Length ? key : key[..begun.Length]).SequenceCompareTo(begun);
            (low, high) = order < 0 || (isAfter && order == 0) ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    ReadOnlySpan<byte> TextOf(int key, Span<byte> text)
    {
        Span<byte> entry = stackalloc byte[4];
        Read(keys + (uint)key * KeyBytes, entry);
        Read(texts + BinaryPrimitives.ReadUInt32LittleEndian(entry), text);
        return text.Slice(1, text[0]);
    }

    /// Calls `tell` with the place and rank of each key in the range. The rank is the population, plus `WellKnown` for a main name.
    public void Walk(Range range, Action<int, long> tell)
    {
        var entries = new byte[Math.Min(EntriesAtOnce, Math.Max(0, range.End.Value - range.Start.Value)) * KeyBytes];
        for (var from = range.Start.Value; from < range.End.Value; from += EntriesAtOnce)
        {
            var some = entries.AsSpan(0, Math.Min(EntriesAtOnce, range.End.Value - from) * KeyBytes);
            Read(keys + (uint)from * KeyBytes, some);
            for (var at = 0; at < some.Length; at += KeyBytes)
            {
                tell((int)At(some, at + 4), At(some, at + 8));
            }
        }
    }

    /// The places in a square of one degree, the largest first.
    public IReadOnlyList<int> Cell(int latitude, int longitude, int most)
    {
        Span<byte> bounds = stackalloc byte[8];
        var cell = (uint)(Math.Clamp(latitude + 90, 0, 179) * 360 + ((longitude + 180) % 360 + 360) % 360);
        Read(cells + cell * 4, bounds);
        var list = new byte[Math.Min(most, (int)(At(bounds, 4) - At(bounds, 0))) * 4];
        Read(cells + (180 * 360 + 1) * 4 + At(bounds, 0) * 4, list);
        return [.. Enumerable.Range(0, list.Length / 4).Select(i => (int)At(list, i * 4))];
    }

    int Read(long at, Span<byte> into) => RandomAccess.Read(file, into, at);

    static uint At(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    public void Dispose() => file.Dispose();

    internal sealed record CountryNames(string Code, string En, string Zh);
}
