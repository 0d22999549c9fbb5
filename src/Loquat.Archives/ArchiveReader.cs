using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Loquat.Archives;

/// <summary>Reads an archive: its documents back into the records that were written, and its media files as streams.</summary>
/// <remarks>
/// Lists are read row by row. <see cref="ArchivedPeople"/> and <see cref="ArchivedRemixes"/> are read into memory, so the caller must
/// limit the size of untrusted archives. Names in the ZIP other than those of documents and media files are ignored.
/// </remarks>
public sealed class ArchiveReader : IDisposable
{
    readonly ZipArchive zip;

    ArchiveReader(ZipArchive zip, ArchivedProfile profile) => (this.zip, Profile) = (zip, profile);

    /// <summary>The person whose archive it is.</summary>
    public ArchivedProfile Profile { get; }

    /// <summary>The names of its media files, such as <c>photos/123.jpg</c>. No name leads out of its folder.</summary>
    public IReadOnlyList<string> MediaFiles => [.. zip.Entries.Select(entry => entry.FullName).Where(ArchiveFormat.IsMediaFile)];

    /// <summary>Opens an archive and reads its profile.</summary>
    /// <param name="from">The archive. The stream must be seekable and stays open.</param>
    /// <param name="ct">Cancels reading.</param>
    /// <exception cref="ArchiveFault">The archive is incomplete or damaged, or of a newer version.</exception>
    public static async Task<ArchiveReader> OpenAsync(Stream from, CancellationToken ct)
    {
        var zip = await OpenZipAsync(from, ct);
        try
        {
            return new ArchiveReader(zip, await ReadProfileAsync(zip, ct));
        }
        catch
        {
            await zip.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads a document.</summary>
    /// <typeparam name="TContent">The type of its object.</typeparam>
    /// <param name="document">One of <see cref="ArchiveDocuments"/>.</param>
    /// <param name="ct">Cancels reading.</param>
    /// <returns>Null if the archive doesn't contain it.</returns>
    /// <exception cref="ArchiveFault">The document is damaged.</exception>
    public async Task<TContent?> ReadAsync<TContent>(ArchiveDocument<TContent> document, CancellationToken ct)
        where TContent : class
    {
        if (zip.GetEntry(document.Name) is not { } entry)
        {
            return null;
        }
        return await FaultsOfAsync(document.Name, async () =>
        {
            await using var json = await entry.OpenAsync(ct);
            return await JsonSerializer.DeserializeAsync<TContent>(json, ArchiveFormat.Json, ct)
                ?? throw new JsonException("The document is null.");
        });
    }

    /// <summary>Reads a list row by row.</summary>
    /// <typeparam name="TRow">The type of a row.</typeparam>
    /// <param name="list">One of <see cref="ArchiveDocuments"/>.</param>
    /// <param name="ct">Cancels reading.</param>
    /// <returns>The rows in order; none if the archive doesn't contain the list.</returns>
    /// <exception cref="ArchiveFault">The list is damaged. The rows before the damage have been returned.</exception>
    public async IAsyncEnumerable<TRow> ReadAsync<TRow>(ArchiveList<TRow> list, [EnumeratorCancellation] CancellationToken ct)
        where TRow : class
    {
        if (zip.GetEntry(list.Name) is not { } entry)
        {
            yield break;
        }
        await using var json = await FaultsOfAsync(list.Name, () => entry.OpenAsync(ct));
        await using var rows = JsonSerializer.DeserializeAsyncEnumerable<TRow>(json, ArchiveFormat.Json, ct).GetAsyncEnumerator(ct);
        while (await FaultsOfAsync(list.Name, () => rows.MoveNextAsync().AsTask()))
        {
            yield return rows.Current ?? throw Damaged(list.Name, "It has a row that is null.");
        }
    }

    /// <summary>Opens a media file.</summary>
    /// <param name="file">One of <see cref="MediaFiles"/>, or a name from a document.</param>
    /// <param name="ct">Cancels opening.</param>
    /// <returns>Its content, or null if the archive doesn't contain it.</returns>
    public async Task<Stream?> OpenMediaAsync(string file, CancellationToken ct) =>
        ArchiveFormat.IsMediaFile(file) && zip.GetEntry(file) is { } entry ? await FaultsOfAsync(file, () => entry.OpenAsync(ct)) : null;

    /// <summary>Closes the ZIP, but not the stream that it is read from.</summary>
    public void Dispose() => zip.Dispose();

    static async Task<ZipArchive> OpenZipAsync(Stream from, CancellationToken ct)
    {
        try
        {
            return await ZipArchive.CreateAsync(from, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        }
        catch (InvalidDataException error)
        {
            throw await BeginsAsZipAsync(from, ct)
                ? new ArchiveFault(ArchiveFaultKind.CutOff, "The archive has no end: only a part of it is here.", error)
                : new ArchiveFault(ArchiveFaultKind.NotAnArchive, "The file is not a ZIP.", error);
        }
    }

    /// Checks the signature of a local file header (PKWARE APPNOTE 4.3.7).
    static async Task<bool> BeginsAsZipAsync(Stream from, CancellationToken ct)
    {
        var head = new byte[4];
        from.Position = 0;
        await from.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        return head is [(byte)'P', (byte)'K', 3, 4];
    }

    /// Checks the version first, because everything else may be different in a newer one.
    static async Task<ArchivedProfile> ReadProfileAsync(ZipArchive zip, CancellationToken ct)
    {
        var name = ArchiveDocuments.Profile.Name;
        var entry = zip.GetEntry(name) ?? throw new ArchiveFault(ArchiveFaultKind.NotAnArchive, $"The ZIP has no {name}.");
        return await FaultsOfAsync(name, async () =>
        {
            await using var json = await entry.OpenAsync(ct);
            using var document = await JsonDocument.ParseAsync(json, default, ct);
            return VersionOf(document.RootElement) switch
            {
                < 1 => throw Damaged(name, "It has no version."),
                <= ArchiveFormat.Version => document.Deserialize<ArchivedProfile>(ArchiveFormat.Json)!,
                var later => throw new ArchiveFault(
                    ArchiveFaultKind.TooNew,
                    $"The archive is of version {later}. This program reads versions up to {ArchiveFormat.Version}."),
            };
        });
    }

    static int VersionOf(JsonElement profile) =>
        profile.ValueKind == JsonValueKind.Object && profile.TryGetProperty("archiveVersion", out var version)
        && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) ? number : 0;

    static async Task<T> FaultsOfAsync<T>(string name, Func<Task<T>> readAsync)
    {
        try
        {
            return await readAsync();
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or EndOfStreamException)
        {
            throw Damaged(name, error.Message, error);
        }
    }

    static ArchiveFault Damaged(string name, string what, Exception? cause = null) =>
        new(ArchiveFaultKind.Damaged, $"{name} is damaged: {what}", cause);
}
