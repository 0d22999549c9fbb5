using System.IO.MemoryMappedFiles;

namespace Loquat.Linguistics;

/// <summary>A file that is mapped into memory and read in place, so that its pages are shared and can be dropped by the system.</summary>
sealed unsafe class MappedFile
{
    readonly MemoryMappedViewAccessor view;
    readonly byte* start;

    MappedFile(MemoryMappedViewAccessor view, int length)
    {
        (this.view, Length) = (view, length);
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    /// <summary>The length in bytes.</summary>
    public int Length { get; }

    /// <summary>All bytes of the file.</summary>
    public ReadOnlySpan<byte> Bytes => new(start, Length);

    /// <summary>Maps a file. It stays mapped as long as the process runs.</summary>
    /// <param name="path">The path of a file that nobody changes.</param>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static MappedFile Open(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new MappedFile(file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), checked((int)new FileInfo(path).Length));
    }

    /// <summary>Maps a file of the folder that the build writes language data to.</summary>
    public static MappedFile OpenData(string name) => Open(Path.Combine(AppContext.BaseDirectory, "languages", name));
}
