using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Loquat.Accounts;
using Loquat.Media;

namespace Loquat.Arrivals;

/// A copy of what somebody made and chose here, as a ZIP that is written while it is read: it is never whole in memory, nor on this disk.
public sealed class PersonalArchive(ArchiveProfile profile, ArchiveReading reading, ArchivePeople people, ArchiveLooking looking, ArchiveMaking making, MediaStore store)
{
    /// Read by people too, so it has lines, and Chinese as it is written.
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// `loquat-mei-2026-11-23.zip`
    public static string NameOf(Account actor, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture, $"loquat-{actor.Handle}-{now:yyyy-MM-dd}.zip");

    public async Task WriteAsync(Account actor, Stream to, CancellationToken ct)
    {
        var own = await profile.OfAsync(actor, ct);
        await using var line = new UnblockingStream(to);
        var zip = await ZipArchive.CreateAsync(line, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await FillAsync(zip, actor, own, ct);
        // Its end makes it an archive, so what broke off must not get one.
        await zip.DisposeAsync();
        await line.FlushAsync(ct);
    }

    async Task FillAsync(ZipArchive zip, Account actor, ArchivedProfile own, CancellationToken ct)
    {
        await WriteWordsAsync(zip, Text.Archive_Readme, own, ct);
        await WriteAsync(zip, "profile.json", own, ct);
        await WriteAsync(zip, "notes.json", reading.NotesAsync(actor, ct), ct);
        await WriteAsync(zip, "drafts.json", reading.DraftsAsync(actor, ct), ct);
        await WriteAsync(zip, "series.json", reading.SeriesAsync(actor, ct), ct);
        await WriteAsync(zip, "comments.json", reading.CommentsAsync(actor, ct), ct);
        await WriteAsync(zip, "likes.json", reading.LikesAsync(actor, ct), ct);
        await WriteAsync(zip, "saves.json", reading.SavesAsync(actor, ct), ct);
        await WriteAsync(zip, "boards.json", reading.BoardsAsync(actor, ct), ct);
        await WriteAsync(zip, "place-names.json", await reading.PlaceNamesAsync(actor, ct), ct);
        await WriteAsync(zip, "people.json", people.Of(actor, ct), ct);
        await WriteAsync(zip, "making.json", await making.ReuseAsync(actor, ct), ct);
        await WriteAsync(zip, "conversations.json", people.ConversationsAsync(actor, ct), ct);
        await WriteAsync(zip, "messages.json", people.MessagesAsync(actor, ct), ct);
        await WriteAsync(zip, "signals.json", looking.SignalsAsync(actor, ct), ct);
        await WriteAsync(zip, "history.json", looking.HistoryAsync(actor, ct), ct);
        await WriteAsync(zip, "searches.json", await looking.SearchesAsync(actor, ct), ct);
        await WriteAsync(zip, "numbers.json", making.NumbersAsync(actor, ct), ct);
        await foreach (var photo in reading.PhotosAsync(actor, ct))
        {
            await CopyAsync(zip, photo, ct);
            await WriteCaptionsAsync(zip, photo, ct);
        }
    }

    async Task WriteCaptionsAsync(ZipArchive zip, Medium photo, CancellationToken ct)
    {
        if (photo.Kind == MediumKind.Video)
        {
            await foreach (var (file, words) in reading.CaptionsAsync(photo, ct))
            {
                await using var entry = await zip.CreateEntry(file).OpenAsync(ct);
                await entry.WriteAsync(Encoding.UTF8.GetBytes(words), ct);
            }
        }
    }

    static async Task WriteWordsAsync(ZipArchive zip, string format, ArchivedProfile own, CancellationToken ct)
    {
        var words = string.Format(CultureInfo.CurrentCulture, format, own.Handle, own.Server, own.TakenAt);
        await using var entry = await zip.CreateEntry("README.txt").OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(words.Trim() + "\n"), ct);
    }

    static async Task WriteAsync<TContent>(ZipArchive zip, string name, TContent content, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await JsonSerializer.SerializeAsync(entry, content, Json, ct);
    }

    /// Photos are small already. One that was thrown away just now is left out.
    async Task CopyAsync(ZipArchive zip, Medium photo, CancellationToken ct)
    {
        if (await store.OpenAsync(photo.MasterName, ct) is { } stored)
        {
            await using (stored)
            {
                await using var entry = await zip.CreateEntry(ArchiveReading.FileOf(photo), CompressionLevel.NoCompression).OpenAsync(ct);
                await stored.Content.CopyToAsync(entry, ct);
            }
        }
    }
}
