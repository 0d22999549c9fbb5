using System.Text.Json;
using Loquat.Accounts;
using Loquat.Data;
using Loquat.Notes;
using Loquat.Notifications;

namespace Loquat.Tests;

/// What somebody is told.
public sealed partial class Person
{
    /// The lines of the page, each as one sentence without the note that it is about.
    public async Task<IReadOnlyList<string>> Notices(string address = "/notices")
    {
        await world.DoesWhatIsDue();
        return NoticesOn(await Opens(address));
    }

    public static IReadOnlyList<string> NoticesOn(Page page) => [.. page.Is(OK).All(".notice .notice-sentence").Select(line =>
        string.Join(' ', line.Replace(Loquat.Text.Notice_New, "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public async Task<int> Unread()
    {
        await world.DoesWhatIsDue();
        var account = await world.AccountOf(this);
        return await world.With<NotificationReading, int>(reading => reading.UnreadAsync(new Viewer(account.Id), default));
    }

    /// Looks all the time, in this person's browser or another one.
    public async Task<LiveLine> Listens(string? lastEventId = null, Browser? with = null) => await LiveLine.OpenAsync(with ?? await Arrives(), lastEventId);

    /// Under a note, or under a comment of it.
    public async Task<long> Comments(PublishedNote note, string body, long? inReplyTo = null)
    {
        await Arrives();
        var account = await world.AccountOf(this);
        var id = await world.With<Ids, long>(ids => Task.FromResult(ids.Next()));
        await world.With<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<LoquatDb>();
            await using var work = await db.BeginAsync(default);
            var comment = new Note
            {
                Id = id,
                AuthorId = account.Id,
                Key = NoteKeys.New(),
                State = NoteState.Published,
                Body = body,
                RootId = note.Id,
                ReplyToId = inReplyTo ?? note.Id,
                CreatedAt = world.Clock.Now,
                PublishedAt = world.Clock.Now,
            };
            db.Notes.Add(comment);
            await services.GetRequiredService<NoteLinks>().WriteAsync(comment, default);
            await work.CommitAsync(default);
        });
        await world.With<CommentNotices>(notices => notices.TellAsync(new CommentWritten(id), default));
        return id;
    }
}
