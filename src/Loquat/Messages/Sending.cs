using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Languages;
using Loquat.Notes;
using Microsoft.EntityFrameworkCore;

namespace Loquat.Messages;

/// Sends messages. Sending twice with one key returns the same message, so a double click or a retry is harmless.
public sealed class Sending(
    LoquatDb db, Conversations conversations, ConversationWork work, ConversationRules rules, WritingLimits limits, MessagePhotos photos)
{
    public Task<Message> SendAsync(Account actor, string key, long conversationId, MessageContent content, CancellationToken ct)
    {
        NoteKeys.Checked(key);
        var clean = content.ReadyToSend();
        return db.WithFreshIdsAsync(async () =>
        {
            await using var transaction = await db.BeginAsync(ct);
            var message = await WriteAsync(actor, key, conversationId, clean, ct);
            await transaction.CommitAsync(ct);
            return message;
        });
    }

    /// Starts the conversation if there is none yet.
    public Task<Message> SendToAsync(Account actor, string key, Account other, MessageContent content, CancellationToken ct)
    {
        NoteKeys.Checked(key);
        var clean = content.ReadyToSend();
        return db.WithFreshIdsAsync(async () =>
        {
            await using var transaction = await db.BeginAsync(ct);
            var message = await WriteAsync(actor, key, await conversations.FindOrStartAsync(actor, other, ct), clean, ct);
            await transaction.CommitAsync(ct);
            return message;
        });
    }

    async Task<Message> WriteAsync(Account actor, string key, long conversationId, MessageContent content, CancellationToken ct)
    {
        var (conversation, me) = await work.LockForAsync(actor, conversationId, ct);
        if (await db.Messages.FirstOrDefaultAsync(m => m.AuthorId == actor.Id && m.Key == key, ct) is { } known)
        {
            return known.ConversationId == conversationId ? known : throw Refusal.Invalid(Text.Note_KeyWrong);
        }
        await limits.RefuseTooManyMessagesAsync(actor, ct);
        await RefuseUnansweredAsync(conversation, me, ct);
        if (content.ReplyToId is { } answered)
        {
            await work.MessageAsync(me, answered, ct);
        }
        if (content.NoteId is { } note && !await db.Notes.VisibleTo(db, new Viewer(actor.Id)).AnyAsync(n => n.Id == note, ct))
        {
            throw Refusal.NotFound();
        }
        var message = New(actor, key, conversation, content);
        // Replying accepts the conversation.
        (me.Folder, me.SeenId) = (ConversationFolder.Accepted, message.Id);
        db.Messages.Add(message);
        await photos.TakeAsync(actor, message, content.Photo, ct);
        await db.SaveChangesAsync(ct);
        await work.NotifyAsync(conversation, message, ct);
        return message;
    }

    /// Between two people: refuses if either has blocked the other or the other is not active, and limits the messages to somebody who has
    /// not replied.
    async Task RefuseUnansweredAsync(Conversation conversation, Participant me, CancellationToken ct)
    {
        if (conversation.IsGroup)
        {
            return;
        }
        var other = await (from p in db.Participants.AsNoTracking()
                           where p.ConversationId == conversation.Id && p.AccountId != me.AccountId
                           join a in db.Accounts.AsNoTracking() on p.AccountId equals a.Id
                           select new { p.AccountId, p.Folder, a.State }).FirstOrDefaultAsync(ct);
        if (other is null || other.State != AccountState.Active || await rules.AreBlockedAsync(me.AccountId, other.AccountId, ct))
        {
            throw Refusal.Forbidden(Text.Message_NotPossible);
        }
        if (other.Folder != ConversationFolder.Accepted
            && await db.Messages.CountAsync(m => m.ConversationId == conversation.Id, ct) >= WritingAllowance.MostUnanswered)
        {
            throw Refusal.Forbidden(Text.Message_Unanswered);
        }
    }

    Message New(Account actor, string key, Conversation conversation, MessageContent content)
    {
        var id = conversation.LastId = work.Next(conversation);
        return new Message
        {
            Id = id,
            ChangeId = id,
            ConversationId = conversation.Id,
            AuthorId = actor.Id,
            Key = key,
            Body = content.Body,
            Folded = MessageContent.Fold(content.Body),
            Language = TextLanguages.Of(content.Body, actor),
            ReplyToId = content.ReplyToId,
            NoteId = content.NoteId,
            SharesNote = content.NoteId is not null,
        };
    }
}
