using System.IO.Compression;
using System.Text.Json;
using Loquat.Media.Pictures;

namespace Loquat.Tests;

/// The ZIP file of an export.
public sealed class TakenCopy(string name, byte[] bytes) : IDisposable
{
    readonly ZipArchive zip = new(new MemoryStream(bytes));

    public string Name => name;

    public IReadOnlyList<string> Files => [.. zip.Entries.Select(e => e.FullName)];

    public IReadOnlyList<string> Photos => [.. Files.Where(f => f.StartsWith("photos/", StringComparison.Ordinal))];

    public byte[] Bytes(string file)
    {
        using var content = zip.GetEntry(file)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    public string Text(string file) => System.Text.Encoding.UTF8.GetString(Bytes(file));

    public JsonElement Json(string file) => JsonDocument.Parse(Bytes(file)).RootElement;

    /// One field of each entry of a list.
    public IReadOnlyList<string?> Each(string file, string field) =>
        [.. Json(file).EnumerateArray().Select(line => line.GetProperty(field).ToString())];

    /// The handles in one list of `people.json`.
    public string People(string list) =>
        string.Join(' ', Json("people.json").GetProperty(list).EnumerateArray().Select(p => p.GetProperty("handle").GetString()));

    /// All text in it.
    public string Words => string.Join('\n', Files.Where(f => !f.StartsWith("photos/", StringComparison.Ordinal)).Select(Text));

    public void Dispose() => zip.Dispose();
}
