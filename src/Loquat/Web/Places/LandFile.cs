using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Loquat.Web.Places;

/// The file that `build/land.mjs` writes: `LQL1`, the offset of each square of two degrees, and the shapes of each square: 0 for land or 1
/// for a border, the number of points, and the points in thousandths of a degree from the south-western corner.
public sealed class LandFile : IDisposable
{
    public const int Side = 2;
    public const int Columns = 360 / Side;
    public const int Rows = 180 / Side;
    public const double Fine = 1_000;

    readonly SafeFileHandle file = File.OpenHandle(Path.Combine(AppContext.BaseDirectory, "places", "land.bin"),
        options: FileOptions.RandomAccess);

    /// Reads the shapes of a square.
    public byte[] Square(int column, int row)
    {
        Span<byte> bounds = stackalloc byte[8];
        RandomAccess.Read(file, bounds, 4 + 4L * (row * Columns + column));
        var (from, to) = (BinaryPrimitives.ReadUInt32LittleEndian(bounds), BinaryPrimitives.ReadUInt32LittleEndian(bounds[4..]));
        var square = new byte[to - from];
        RandomAccess.Read(file, square, from);
        return square;
    }

    /// Reads the next shape of a square and advances `rest`.
    public static (bool IsBorder, ReadOnlyMemory<short> Points) Next(ref ReadOnlySpan<byte> rest)
    {
        var (kind, count) = (BinaryPrimitives.ReadUInt16LittleEndian(rest), BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]));
        var points = MemoryMarshal.Cast<byte, short>(rest.Slice(4, count * 4)).ToArray();
        rest = rest[(4 + count * 4)..];
        return (kind == 1, points);
    }

    public void Dispose() => file.Dispose();
}
