using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notifications;

namespace Loquat.Tests.Notifications;

/// Which events create notifications, and what removes them.
public class NotificationTests
{
    [Theory, BothDatabases]
    public async Task Likes_saves_and_follows_notify_with_a_link(World world)
    {
        var note = await world.Mei.Publishes("by the river", title: "A quiet corner");
        await world.Sam.Likes(note);
        await world.Sam.Saves(note);
        await world.Sam.Follows(world.Mei);

        Assert.Equal(["Sam Okafor followed you", "Sam Okafor saved your note", "Sam Okafor liked your note"],
            await world.Mei.Notifications());
        var page = await world.Mei.Opens("/notices");
        Assert.Equal([note.Address, note.Address],
            page.Document.QuerySelectorAll(".notification-link").Select(a => a.GetAttribute("href")));
        Assert.Equal(["A quiet corner", "A quiet corner"], page.All(".notification-link"));
        Assert.Equal("/@sam/follow", page.Find(".notification form.follow")!.GetAttribute("action"));
        Assert.Equal(Text.Follow_Back, page.Find(".notification form.follow button")!.TextContent.Trim());
    }

    [Theory, BothDatabases]
    public async Task Comments_replies_and_mentions_notify_once_with_a_link_to_the_comment(World world)
    {
        await world.Kenji.Arrives();
        var note = await world.Mei.Publishes("by the river");
        var first = await world.Sam.Comments(note, "lovely, @mei");
        await world.DoesWhatIsDue();
        var answer = await world.Ade.Answers(first, "it is, @sam and @kenji");

        Assert.Equal(["Ade 🌿 and Sam Okafor commented on your note"], await world.Mei.Notifications());
        Assert.Equal(["Ade 🌿 answered your comment"], await world.Sam.Notifications());
        Assert.Equal(["Ade 🌿 mentioned you in a comment"], await world.Kenji.Notifications());
        Assert.Equal(0, await world.Ade.Unread());
        foreach (var person in new[] { world.Mei, world.Sam, world.Kenji })
        {
            var link = (await person.Opens("/notices")).Find(".notification-link")!;
            Assert.Equal($"{note.Address}?comment={answer.Id}#comment-{answer.Id}", link.GetAttribute("href"));
            Assert.Equal("it is, @sam and @kenji", link.TextContent);
        }
    }

    [Theory, BothDatabases]
    public async Task A_like_of_a_comment_notifies_its_author(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var comment = await world.Sam.Comments(note, "lovely");
        await world.Ade.Likes(new PublishedNote(comment.Own));

        Assert.Equal(["Ade 🌿 liked your comment"], await world.Sam.Notifications());
        Assert.Equal($"{note.Address}?comment={comment.Id}#comment-{comment.Id}",
            (await world.Sam.Opens("/notices")).Find(".notification-link")!.GetAttribute("href"));
    }

    [Theory, BothDatabases]
    public async Task A_mention_notifies_until_it_is_edited_out(World world)
    {
        await world.Sam.Arrives();
        await world.Ade.Arrives();
        var note = await world.Mei.Publishes("with @sam and @mei");
        Assert.Equal(["梅 Mei mentioned you in a note"], await world.Sam.Notifications());
        Assert.Empty(await world.Mei.Notifications());

        await world.Mei.Edits(note, "with @ade");
        Assert.Empty(await world.Sam.Notifications());
        Assert.Equal(["梅 Mei mentioned you in a note"], await world.Ade.Notifications());

        await world.Mei.Edits(note, "alone");
        Assert.Empty(await world.Ade.Notifications());
    }

    [Theory, BothDatabases]
    public async Task Similar_notifications_are_grouped_newest_first(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var other = await world.Mei.Publishes("in the hills");
        await world.Sam.Likes(note);
        await world.Ade.Likes(note);
        Assert.Equal(["Ade 🌿 and Sam Okafor liked your note"], await world.Mei.Notifications());
        await world.Rosa.Likes(note);
        Assert.Equal(["Rosa Ibáñez, Ade 🌿 and 1 other liked your note"], await world.Mei.Notifications());
        await world.Kenji.Likes(note);
        await world.Sam.Likes(other);

        Assert.Equal(["Sam Okafor liked your note", "健二, Rosa Ibáñez and 2 others liked your note"], await world.Mei.Notifications());
        var chinese = Person.NotificationsOn(await world.Mei.Opens("/notices", ("Accept-Language", "zh-CN")));
        Assert.Equal(["Sam Okafor 赞了你的笔记", "健二、Rosa Ibáñez 等 4 人赞了你的笔记"], chinese);
        Assert.Equal(3,
            (await world.Mei.Opens("/notices")).Document.QuerySelectorAll(".notification:last-child .notification-faces .avatar").Length);
    }

    [Theory, BothDatabases]
    public async Task A_reverted_act_removes_its_notification(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        await world.Sam.Saves(note);
        await world.Sam.Follows(world.Mei);
        var comment = await world.Sam.Comments(note, "lovely");
        await world.Ade.Likes(note);
        Assert.Equal(5, await world.Mei.Unread());

        await world.Sam.Unlikes(note);
        await world.Sam.Unsaves(note);
        await world.Sam.Unfollows(world.Mei);
        await world.Sam.Deletes(comment);
        Assert.Equal(1, await world.Mei.Unread());
        await world.WaitsFor(TimeSpan.FromMinutes(1));

        Assert.Equal(["Ade 🌿 liked your note"], await world.Mei.Notifications());
        Assert.Equal(1, await world.Counts("notifications"));
    }

    [Theory, BothDatabases]
    public async Task Blocks_prevent_and_remove_notifications(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        await world.Sam.Follows(world.Mei);
        await world.Ade.Likes(note);
        Assert.Equal(3, await world.Mei.Unread());

        await world.Mei.Blocks(world.Sam);
        await world.Ade.Blocks(world.Mei);
        Assert.Empty(Person.NotificationsOn(await world.Mei.Opens("/notices")));
        Assert.Equal(0, await world.Mei.Unread());
        Assert.Equal(0, await world.Counts("notifications"));

        await world.Mei.Unblocks(world.Sam);
        Assert.Empty(await world.Mei.Notifications());
    }

    [Theory, BothDatabases]
    public async Task A_blocked_person_cannot_notify_by_mentions_or_comments_elsewhere(World world)
    {
        await world.Mei.Blocks(world.Sam);
        var note = await world.Ade.Publishes("by the river");
        await world.Sam.Publishes("with @mei");
        await world.Mei.Comments(note, "lovely");
        await world.Sam.Comments(note, "is it, @mei?");

        Assert.Equal(0, await world.Mei.Unread());
        Assert.Empty(await world.Mei.Notifications());
    }

    [Theory, BothDatabases]
    public async Task Own_acts_do_not_notify(World world)
    {
        var note = await world.Mei.Publishes("by the river, says @mei");
        await world.Mei.Likes(note);
        await world.Mei.Saves(note);
        var comment = await world.Mei.Comments(note, "as I, @mei, said");
        await world.Mei.Answers(comment, "and say");

        Assert.Equal(0, await world.Mei.Unread());
        Assert.Equal(0, await world.Counts("notifications"));
    }

    [Theory, BothDatabases]
    public async Task A_repeated_job_notifies_once(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var comment = await world.Sam.Comments(note, "lovely");
        await world.Sam.Follows(world.Mei);
        await world.Sam.Publishes("with @mei");
        Assert.Equal(3, await world.Mei.Unread());

        var sam = await world.AccountOf(world.Sam);
        var mei = await world.AccountOf(world.Mei);
        await world.With<CommentNotifications>(notifications => notifications.HandleAsync(new CommentWritten(comment.Id), default));
        await world.With<FollowNotifications>(notifications => notifications.HandleAsync(new AccountFollowed(sam.Id, mei.Id), default));
        // The event arrives late, when it no longer applies.
        await world.With<FollowNotifications>(notifications => notifications.HandleAsync(new AccountUnfollowed(sam.Id, mei.Id), default));

        Assert.Equal(3, await world.Mei.Unread());
        Assert.Equal(3, await world.Counts("notifications"));
    }

    [Theory, BothDatabases]
    public async Task A_follow_request_notifies_until_it_is_answered_and_the_answer_notifies_the_requester(World world)
    {
        await world.Mei.Arrives();
        await world.Writes($"UPDATE accounts SET is_private = TRUE WHERE handle = 'mei'");
        await world.Sam.Follows(world.Mei);
        Assert.Equal(["Sam Okafor would like to follow you"], await world.Mei.Notifications());
        await world.Sam.Unfollows(world.Mei);
        Assert.Empty(await world.Mei.Notifications());

        await world.Sam.Follows(world.Mei);
        await world.DoesWhatIsDue();
        await world.Mei.Fills("/notices", "/follow-requests/sam/accept");
        Assert.Empty(await world.Mei.Notifications());
        Assert.Equal(["梅 Mei let you follow them"], await world.Sam.Notifications());

        await world.Ade.Follows(world.Mei);
        await world.DoesWhatIsDue();
        await world.Mei.Fills("/notices", "/follow-requests/ade/decline");
        Assert.Empty(await world.Mei.Notifications());
        Assert.Empty(await world.Ade.Notifications());
        await world.Sam.Unfollows(world.Mei);
        Assert.Empty(await world.Sam.Notifications());
    }

    [Theory, BothDatabases]
    public async Task Muted_people_do_not_notify_until_the_mute_ends(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        await world.Mei.Does("/@sam/mute", ("days", "7"));
        await world.Sam.Saves(note);

        Assert.Equal(0, await world.Mei.Unread());
        Assert.Empty(await world.Mei.Notifications());
        world.Clock.Advance(TimeSpan.FromDays(8));
        await world.Sam.Follows(world.Mei);
        Assert.Equal(["Sam Okafor followed you", "Sam Okafor liked your note"], await world.Mei.Notifications());
    }

    [Theory, BothDatabases]
    public async Task Deleting_a_comment_removes_the_notifications_of_its_replies(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var first = await world.Sam.Comments(note, "lovely");
        var answer = await world.Ade.Answers(first, "it is, @kenji");
        await world.Rosa.Likes(new PublishedNote(answer.Own));
        Assert.Equal((2, 1, 1), (await world.Mei.Unread(), await world.Sam.Unread(), await world.Ade.Unread()));

        await world.Sam.Deletes(first);
        await world.WaitsFor(NoteUndo.Window);
        await world.WaitsFor(TimeSpan.FromMinutes(1));

        Assert.Equal(0, await world.Counts("notifications"));
    }
}
