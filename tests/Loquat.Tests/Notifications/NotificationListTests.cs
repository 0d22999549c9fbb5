using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notifications;

namespace Loquat.Tests.Notifications;

/// The notifications page, the read mark, and retention.
public class NotificationListTests
{
    [Theory, BothDatabases]
    public async Task Read_notifications_are_read_on_all_devices(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        var phone = await world.Mei.SignsInElsewhere();
        Assert.Equal(1, await world.Mei.Unread());

        Assert.Single((await phone.GetAsync("/notices")).Document.QuerySelectorAll(".notification.is-new"));

        Assert.Equal(0, await world.Mei.Unread());
        Assert.Empty((await world.Mei.Opens("/notices")).Document.QuerySelectorAll(".notification.is-new"));
        await world.Ade.Likes(note);
        Assert.Equal(1, await world.Mei.Unread());
    }

    [Theory, BothDatabases]
    public async Task A_section_shows_its_kinds_and_leaves_the_others_unread(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        await world.Sam.Comments(note, "lovely");
        await world.Sam.Follows(world.Mei);

        Assert.Equal(["Sam Okafor liked your note"], await world.Mei.Notifications("/notices?show=likes"));
        Assert.Equal(["Sam Okafor commented on your note"], await world.Mei.Notifications("/notices?show=comments"));
        Assert.Equal(["Sam Okafor followed you"], await world.Mei.Notifications("/notices?show=follows"));
        Assert.Equal(3, await world.Mei.Unread());
    }

    [Theory, BothDatabases]
    public async Task The_list_is_paged_without_gaps(World world)
    {
        for (var i = 0; i < NotificationQueries.PageSize + 3; i++)
        {
            await world.Sam.Likes(await world.Mei.Publishes($"note {i}"));
        }
        var first = await world.Mei.Opens("/notices");
        var second = await world.Mei.Opens(first.Find(".notifications-more a")!.GetAttribute("href")!);

        var seen = first.All(".notification-link").Concat(second.All(".notification-link")).ToList();
        Assert.Equal(Enumerable.Range(0, NotificationQueries.PageSize + 3).Reverse().Select(i => $"note {i}"), seen);
        Assert.Null(second.Find(".notifications-more a"));
    }

    [Theory, BothDatabases]
    public async Task A_notification_shows_nothing_of_a_note_that_is_no_longer_visible(World world)
    {
        await world.Sam.Follows(world.Mei);
        var note = await world.Mei.Publishes("with @sam", title: "secret garden", visibility: NoteVisibility.Followers);
        var comment = await world.Sam.Comments(note, "lovely");
        await world.Ade.Follows(world.Mei);
        await world.Ade.Answers(comment, "it is");
        Assert.Equal(2, await world.Sam.Unread());

        await world.Mei.Edits(note, "with @sam", title: "secret garden", visibility: NoteVisibility.OnlyMe);

        var page = await world.Sam.Opens("/notices");
        Assert.Empty(Person.NotificationsOn(page));
        Assert.DoesNotContain("secret", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, await world.Sam.Unread());
    }

    [Theory, BothDatabases]
    public async Task No_notification_is_created_for_an_invisible_note(World world)
    {
        await world.Sam.Arrives();
        var note = await world.Mei.Publishes("with @sam", visibility: NoteVisibility.Followers);
        await world.Mei.Comments(note, "and @sam");

        Assert.Equal(0, await world.Sam.Unread());
        Assert.Equal(0, await world.Counts("notifications"));
    }

    [Theory, BothDatabases]
    public async Task Deleted_accounts_are_not_named(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        await world.Ade.Likes(note);
        await world.Ade.Saves(note);
        await world.Ade.Leaves();

        Assert.Equal(["Sam Okafor liked your note"], await world.Mei.Notifications());
    }

    [Theory, BothDatabases]
    public async Task An_empty_page_explains_what_will_appear(World world)
    {
        var page = (await world.Mei.Opens("/notices")).Is(OK);

        Assert.True(page.Shows(Text.Notification_Empty));
        Assert.Equal("page", page.Find(".nav-entry[href='/inbox']")!.GetAttribute("aria-current"));
        (await world.Nobody.Opens("/notices")).Is(SeeOther);
        Assert.Null((await world.Nobody.Opens("/")).Find("#live[data-one]"));
    }

    [Theory, BothDatabases]
    public async Task Read_notifications_are_deleted_after_ninety_days(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        await world.Mei.Opens("/notices");
        await world.Ade.Likes(note);

        await world.With<NotificationSweep>(sweep => sweep.SweepAsync(default));
        Assert.Equal(2, await world.Counts("notifications"));
        world.Clock.Advance(NotificationSweep.KeptFor + TimeSpan.FromDays(1));
        await world.With<NotificationSweep>(sweep => sweep.SweepAsync(default));

        Assert.Equal(1, await world.Counts("notifications"));
        Assert.Equal(1, await world.Mei.Unread());
    }

    [Theory, BothDatabases]
    public async Task Ten_thousand_likes_of_a_note_are_one_line(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var mei = await world.AccountOf(world.Mei);
        await world.Sam.Arrives();
        await world.Writes($"""
            INSERT INTO accounts (id, handle, handle_key, handle_skeleton, display_name, bio, state, role, version, reads_languages,
                interests, security_stamp, two_factor_enabled, failed_sign_ins, created_at)
            SELECT number, 'p' || number, 'p' || number, 'p' || number, 'P' || number, '', 0, 0, 1, '', '', '',
                (SELECT two_factor_enabled FROM accounts WHERE id = {mei.Id}), 0, 0
            FROM (WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 10000) SELECT number
                FROM numbers) n
            """);
        await world.Writes($"""
            INSERT INTO notifications (id, account_id, kind, subject_id, actor_id, comment_id, note_id)
            SELECT id, {mei.Id}, 0, {note.Id}, id, 0, {note.Id} FROM accounts WHERE id <= 10000
            """);
        await world.Sam.Likes(note);

        Assert.Equal(["Sam Okafor, P10000 and 9,999 others liked your note"], await world.Mei.Notifications());
    }
}
