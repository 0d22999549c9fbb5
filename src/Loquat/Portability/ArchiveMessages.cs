using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Archives;
using Loquat.Data;
using Loquat.Media;
using Loquat.Messages;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Portability;

/// A person's own messages, and the participants of their conversations. Messages by others are in the archives of their authors.
public sealed class ArchiveMessages(LoquatDb db, LoquatOptions options)
{
    public IAsyncEnumerable<ArchivedConversation> ConversationsAsync(Account actor, CancellationToken ct)
    {
        var mine = db.Participants.AsNoTracking()
            .Where(p => p.AccountId == actor.Id && p.LeftAt == null && p.Folder != ConversationFolder.Declined);
        return Batches.OfAsync<Place>(
            async last =>
            {
                var after = last?.Mine.ConversationId ?? 0;
                return await (
                    from p in mine
                    where p.ConversationId > after
                    join c in db.Conversations.AsNoTracking() on p.ConversationId equals c.Id
                    orderby p.ConversationId
                    select new Place { Mine = p, Conversation = c }).Take(Batches.Size).ToListAsync(ct);
            },
            ct).Select(async (Place place, CancellationToken _) => new ArchivedConversation(
                Archived(place.Conversation.Id), place.Conversation.IsGroup, place.Conversation.Title, place.Mine.JoinedAt,
                place.Mine.IsMuted, place.Mine.Folder == ConversationFolder.Requests,
                await PeopleAsync(place.Conversation.Id, actor.Id, ct)));
    }

    public IAsyncEnumerable<ArchivedMessage> MessagesAsync(Account actor, CancellationToken ct) => Batches.OfAsync<Said>(
        async last =>
        {
            var after = last?.Message.Id ?? 0;
            return await (
                from m in db.Messages.AsNoTracking()
                where m.AuthorId == actor.Id && m.Id > after
                join medium in db.Media.AsNoTracking() on m.MediumId equals medium.Id into media
                from medium in media.DefaultIfEmpty()
                orderby m.Id
                select new Said { Message = m, Photo = medium }).Take(Batches.Size).ToListAsync(ct);
        },
        ct).Select(said => MessageOf(said.Message, said.Photo));

    ArchivedMessage MessageOf(Message message, Medium? photo) => new(
        Archived(message.Id), Archived(message.ConversationId), Ids.TimeOf(message.Id), message.DeletedAt, message.Body,
        message.ReplyToId is { } answered ? Archived(answered) : null,
        photo is { State: MediumState.Ready } ? ArchiveQueries.FileOf(photo) : null, message.AltText,
        message.NoteId is { } note ? options.Origin + Note.AddressOf(note) : null);

    /// Only people whom the actor may see, as in other lists of people.
    async Task<IReadOnlyList<string>> PeopleAsync(long conversationId, long me, CancellationToken ct) => await (
        from p in db.Participants
        where p.ConversationId == conversationId && p.AccountId != me && p.LeftAt == null
        join a in db.Accounts.VisibleTo(db, new Viewer(me)) on p.AccountId equals a.Id
        orderby a.Id
        select a.Handle).ToListAsync(ct);

    static string Archived(long id) => id.ToString(CultureInfo.InvariantCulture);

    sealed class Place
    {
        public required Participant Mine { get; init; }
        public required Conversation Conversation { get; init; }
    }

    sealed class Said
    {
        public required Message Message { get; init; }
        public Medium? Photo { get; init; }
    }
}
