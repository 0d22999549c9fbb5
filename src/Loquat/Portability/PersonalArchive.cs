using System.Globalization;
using Loquat.Accounts;
using Loquat.Archives;
using Loquat.Media;

namespace Loquat.Portability;

/// The export of a person's content and settings, as a ZIP that is written while it is downloaded. It is never complete in memory or on the
/// server's disk.
public sealed class PersonalArchive(
    ArchiveProfile profile, ArchiveQueries queries, ArchivePeople people, ArchiveViewEvents viewEvents, ArchiveRemixes remixes,
    MediaStore store)
{
    /// Such as `loquat-mei-2026-11-23.zip`.
    public static string NameOf(Account actor, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"loquat-{actor.Handle}-{now:yyyy-MM-dd}.zip");

    public async Task WriteAsync(Account actor, Stream to, CancellationToken ct)
    {
        var own = await profile.OfAsync(actor, ct);
        using var archive = await ArchiveWriter.CreateAsync(to, ct);
        await FillAsync(archive, actor, own, ct);
        // Only after success: an interrupted archive must not look complete.
        await archive.CompleteAsync(ct);
    }

    async Task FillAsync(ArchiveWriter archive, Account actor, ArchivedProfile own, CancellationToken ct)
    {
        await archive.WriteReadmeAsync(Readme(Text.Archive_Readme, own), ct);
        await archive.WriteAsync(ArchiveDocuments.Profile, own, ct);
        await archive.WriteAsync(ArchiveDocuments.Notes, queries.NotesAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Drafts, queries.DraftsAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Series, queries.SeriesAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Comments, queries.CommentsAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Likes, queries.LikesAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Saves, queries.SavesAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Boards, queries.BoardsAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.PlaceNames, (await queries.PlaceNamesAsync(actor, ct)).ToAsyncEnumerable(), ct);
        await archive.WriteAsync(ArchiveDocuments.People, people.Of(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Remixes, await remixes.RemixPermissionsAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Conversations, people.ConversationsAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Messages, people.MessagesAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.ViewEvents, viewEvents.ViewEventsAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.History, viewEvents.HistoryAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.Searches, (await viewEvents.SearchesAsync(actor, ct)).ToAsyncEnumerable(), ct);
        await archive.WriteAsync(ArchiveDocuments.Statistics, remixes.StatisticsAsync(actor, ct), ct);
        await archive.WriteAsync(ArchiveDocuments.SavedWords, viewEvents.SavedWordsAsync(actor, ct), ct);
        await foreach (var photo in queries.PhotosAsync(actor, ct))
        {
            await CopyAsync(archive, photo, ct);
            await WriteCaptionsAsync(archive, photo, ct);
        }
    }

    static string Readme(string format, ArchivedProfile own) =>
        Wording.Of(format, own.Handle, own.Server, own.TakenAt).Trim() + "\n";

    async Task WriteCaptionsAsync(ArchiveWriter archive, Medium photo, CancellationToken ct)
    {
        if (photo.Kind == MediumKind.Video)
        {
            await foreach (var (file, words) in queries.CaptionsAsync(photo, ct))
            {
                await archive.WriteCaptionsAsync(file, words, ct);
            }
        }
    }

    /// A file that was deleted in the meantime is left out.
    async Task CopyAsync(ArchiveWriter archive, Medium photo, CancellationToken ct)
    {
        if (await store.OpenAsync(photo.MasterName, ct) is { } stored)
        {
            await using (stored)
            {
                await archive.CopyAsync(ArchiveQueries.FileOf(photo), stored.Content, ct);
            }
        }
    }
}
