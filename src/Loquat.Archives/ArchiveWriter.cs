using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Loquat.Archives;

/// <summary>Streams an archive while its contents are read. Neither the archive nor a list is ever completely in memory.</summary>
/// <remarks>
/// All writes to the stream are asynchronous. An archive that was not completed has no end, so readers reject it.
/// </remarks>
public sealed class ArchiveWriter : IDisposable
{
    readonly UnblockingStream line;
    readonly ZipArchive zip;

    ArchiveWriter(UnblockingStream line, ZipArchive zip) => (this.line, this.zip) = (line, zip);

    /// <summary>Starts an archive.</summary>
    /// <param name="to">The stream to write to. It stays open and need not be seekable.</param>
    /// <param name="ct">Cancels writing.</param>
    public static async Task<ArchiveWriter> CreateAsync(Stream to, CancellationToken ct)
    {
        var line = new UnblockingStream(to);
        return new(line, await ZipArchive.CreateAsync(line, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct));
    }

    /// <summary>Writes the text that explains the files to a person.</summary>
    /// <param name="text">Plain text in the person's language.</param>
    /// <param name="ct">Cancels writing.</param>
    public Task WriteReadmeAsync(string text, CancellationToken ct) => WriteTextAsync(ArchiveFormat.ReadmeName, text, ct);

    /// <summary>Writes a document.</summary>
    /// <typeparam name="TContent">The type of its object.</typeparam>
    /// <param name="document">One of <see cref="ArchiveDocuments"/>.</param>
    /// <param name="content">Its content. Lists in it are read while they are written.</param>
    /// <param name="ct">Cancels writing.</param>
    public Task WriteAsync<TContent>(ArchiveDocument<TContent> document, TContent content, CancellationToken ct)
        where TContent : class => SerializeAsync(document.Name, content, ct);

    /// <summary>Writes a list row by row.</summary>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    /// <param name="list">One of <see cref="ArchiveDocuments"/>.</param>
    /// <param name="rows">The rows, which are read while they are written.</param>
    /// <param name="ct">Cancels writing.</param>
    public Task WriteAsync<TRow>(ArchiveList<TRow> list, IAsyncEnumerable<TRow> rows, CancellationToken ct)
        where TRow : class => SerializeAsync(list.Name, rows, ct);

    /// <summary>Copies a photo or a video. It is stored without compression, because it is compressed already.</summary>
    /// <param name="file">Its name in the archive; see <see cref="ArchiveFormat"/>.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="ct">Cancels writing.</param>
    /// <exception cref="ArgumentException">The name is not that of a media file.</exception>
    public async Task CopyAsync(string file, Stream content, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(Media(file), CompressionLevel.NoCompression).OpenAsync(ct);
        await content.CopyToAsync(entry, ct);
    }

    /// <summary>Writes the captions of a video.</summary>
    /// <param name="file">Their name in the archive; see <see cref="ArchiveFormat.CaptionFile"/>.</param>
    /// <param name="webVtt">The captions in WebVTT.</param>
    /// <param name="ct">Cancels writing.</param>
    /// <exception cref="ArgumentException">The name is not that of a media file.</exception>
    public Task WriteCaptionsAsync(string file, string webVtt, CancellationToken ct) => WriteTextAsync(Media(file), webVtt, ct);

    /// <summary>Writes the end of the archive. Nothing may be written afterwards.</summary>
    /// <param name="ct">Cancels writing.</param>
    public async Task CompleteAsync(CancellationToken ct)
    {
        await zip.DisposeAsync();
        await line.FlushAsync(ct);
    }

    /// <summary>Releases buffers. If the archive was not completed, its end is not written to the stream.</summary>
    public void Dispose()
    {
        zip.Dispose();
        line.Dispose();
    }

    async Task WriteTextAsync(string name, string text, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
    }

    async Task SerializeAsync<TContent>(string name, TContent content, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(entry, content, ArchiveFormat.Json, ct);
    }

    static string Media(string file) => ArchiveFormat.IsMediaFile(file)
        ? file
        : throw new ArgumentException($"{file} is not a name of a media file.", nameof(file));
}
