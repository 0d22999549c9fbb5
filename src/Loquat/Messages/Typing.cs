using System.Globalization;
using Loquat.Accounts;
using Loquat.Data;

namespace Loquat.Messages;

/// Typing indicators. They are not stored; they are sent to connected participants only.
public sealed class Typing(ConversationQueries queries, RateLimits limits, ChangeNotifier notifier)
{
    /// Larger groups have no typing indicators.
    public const int NotifiedUpTo = SeenMarks.NotifiedUpTo;

    public async Task AnnounceAsync(Account actor, long conversationId, CancellationToken ct)
    {
        limits.CountGesture(actor.Id);
        var conversation = await queries.FindAsync(conversationId, new Viewer(actor.Id), ct) ?? throw Refusal.NotFound();
        if (conversation.IsRequest || conversation.Others.Count >= NotifiedUpTo)
        {
            return;
        }
        var people = conversation.Others.Where(o => o is { IsPresent: true, IsShutOut: false, Folder: ConversationFolder.Accepted })
            .Select(o => o.Author.Id).ToArray();
        if (people.Length > 0)
        {
            notifier.Whisper(people, string.Create(CultureInfo.InvariantCulture, $"{conversationId} {actor.Id}"));
        }
    }
}
