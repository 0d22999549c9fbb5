using System.IO.Compression;
using System.Text;

namespace Loquat.Archives.Tests;

/// The archive of the previous version.
static class Fixture
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "archive-before.zip"));

    public static Stream Stream() => new MemoryStream(Bytes);

    public static Task<ArchiveReader> OpenAsync() => ArchiveReader.OpenAsync(Stream(), default);

    /// Returns the archive with one file replaced, or removed if `text` is null.
    public static async Task<Stream> WithAsync(string name, string? text)
    {
        var changed = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(changed, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null))
        {
            foreach (var (file, bytes) in await EntriesOfAsync(Stream()))
            {
                if (file != name || text is not null)
                {
                    await using var entry = await zip.CreateEntry(file).OpenAsync();
                    await entry.WriteAsync(file == name ? Encoding.UTF8.GetBytes(text!) : bytes);
                }
            }
        }
        return new MemoryStream(changed.ToArray());
    }

    public static async Task<string> TextOfAsync(Stream archive, string name) =>
        Encoding.UTF8.GetString((await EntriesOfAsync(archive)).Single(entry => entry.Name == name).Bytes);

    public static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> EntriesOfAsync(Stream archive)
    {
        await using var zip = await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null);
        var entries = new List<(string, byte[])>();
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync();
            entries.Add((entry.FullName, await BytesOfAsync(content)));
        }
        return entries;
    }

    public static async Task<byte[]> BytesOfAsync(Stream content)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}
