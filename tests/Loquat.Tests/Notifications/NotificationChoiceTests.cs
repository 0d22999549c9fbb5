using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Notifications;
using static Loquat.Accounts.ContactCircle;
using static Loquat.Notifications.NotificationKind;

namespace Loquat.Tests.Notifications;

/// Which notifications people choose to get, and from whom.
public class NotificationChoiceTests
{
    [Theory, BothDatabases]
    public async Task Each_kind_notifies_only_about_the_chosen_people(World world)
    {
        await world.Mei.Follows(world.Sam);
        foreach (var kind in NotificationChoices.Kinds)
        {
            foreach (var (circle, told) in new[] { (Everyone, "ade sam"), (Followed, "sam"), (Nobody, "") })
            {
                await world.Mei.ChoosesNotifications((kind, circle));
                await DoesAsync(world, kind);

                var mei = await world.AccountOf(world.Mei);
                var actors = await world.Reads(db => Task.FromResult(
                    db.Notifications.Where(n => n.AccountId == mei.Id && n.Kind == kind)
                        .Join(db.Accounts, n => n.ActorId, a => a.Id, (_, a) => a.Handle).Order().ToArray()));
                Assert.Equal($"{kind} {circle}: {told}", $"{kind} {circle}: {string.Join(' ', actors)}");
                await UndoesAsync(world);
            }
        }
    }

    [Theory, BothDatabases]
    public async Task The_page_shows_the_choices_with_everybody_as_default(World world)
    {
        Assert.Equal(Enumerable.Repeat("Everyone", 6), Chosen(await world.Mei.Opens("/settings/notices")));

        var saved = await world.Mei.Fills("/settings/notices", "/settings/notices", ("like", "Nobody"), ("reply", "Followed"));

        Assert.True((await world.Mei.Opens(saved.GoesTo!)).Shows(Text.Settings_Saved));
        Assert.Equal(["Nobody", "Everyone", "Everyone", "Followed", "Everyone", "Everyone"],
            Chosen(await world.Mei.Opens("/settings/notices")));
        Assert.Equal(Enumerable.Repeat("Everyone", 6), Chosen(await world.Sam.Opens("/settings/notices")));
        Assert.Equal("/settings/notices", (await world.Mei.Opens("/notices")).Find(".notifications-head a")!.GetAttribute("href"));
    }

    [Theory, BothDatabases]
    public async Task A_circle_that_is_not_offered_is_refused_and_nothing_changes(World world)
    {
        await world.Mei.ChoosesNotifications((Like, Nobody));
        (string, string)[] all = [
            ("like", "Everyone"), ("save", "Everyone"), ("comment", "Everyone"), ("reply", "Everyone"), ("mention", "Everyone"),
            ("follow", "Everyone")
        ];
        foreach (var circle in new[] { "Followers", "9", "-1", "somebody", "" })
        {
            Assert.Equal(Text.Privacy_CircleUnknown,
                (await world.Mei.Posts("/settings/notices", [.. all[1..], ("like", circle)])).Is(UnprocessableEntity).Problem);
        }
        (await world.Mei.Posts("/settings/notices", all[1..])).Is(UnprocessableEntity);

        Assert.Equal("Nobody", Chosen(await world.Mei.Opens("/settings/notices"))[0]);
    }

    [Theory, BothDatabases]
    public async Task Choices_do_not_apply_retroactively(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        await world.Sam.Likes(note);
        await world.Mei.ChoosesNotifications((Like, Nobody));
        await world.Ade.Likes(note);
        Assert.Equal(["Sam Okafor liked your note"], await world.Mei.Notifications());

        await world.Mei.ChoosesNotifications();

        Assert.Equal(["Sam Okafor liked your note"], await world.Mei.Notifications());
        await world.Ade.Unlikes(note);
        await world.Ade.Likes(note);
        Assert.Equal(["Ade 🌿 and Sam Okafor liked your note"], await world.Mei.Notifications());
    }

    [Theory, BothDatabases]
    public async Task A_comment_with_several_reasons_gives_one_notification_of_the_first_chosen_kind(World world)
    {
        var note = await world.Mei.Publishes("by the river");
        var mine = await world.Mei.Comments(note, "mine");
        await world.Mei.ChoosesNotifications((Reply, Nobody));
        var answer = await world.Sam.Answers(mine, "and @mei's");
        Assert.Equal(["Sam Okafor commented on your note"], await world.Mei.Notifications());

        await world.With<CommentNotifications>(
            notifications => notifications.HandleAsync(new Loquat.Notes.CommentWritten(answer.Id), default));
        Assert.Equal(1, await world.Counts("notifications"));

        await world.Mei.ChoosesNotifications((Reply, Nobody), (Comment, Nobody));
        await world.Ade.Answers(mine, "@mei's, too");
        Assert.Equal(["Ade 🌿 mentioned you in a comment", "Sam Okafor commented on your note"], await world.Mei.Notifications());
    }

    [Theory, BothDatabases]
    public async Task Follow_requests_and_their_answers_always_notify(World world)
    {
        await world.Mei.ChoosesNotifications([.. NotificationChoices.Kinds.Select(kind => (kind, Nobody))]);
        await world.Sam.ChoosesNotifications([.. NotificationChoices.Kinds.Select(kind => (kind, Nobody))]);
        await world.Mei.BecomesPrivate();
        await world.Sam.Follows(world.Mei);
        Assert.Equal(["Sam Okafor would like to follow you"], await world.Mei.Notifications());

        await world.Mei.Accepts(world.Sam);

        Assert.Equal(["梅 Mei let you follow them"], await world.Sam.Notifications());
        Assert.Empty(await world.Mei.Notifications());
    }

    [Theory, BothDatabases]
    public async Task Choices_apply_to_the_own_account_and_require_sign_in(World world)
    {
        Assert.StartsWith("/sign-in", (await world.Nobody.Opens("/settings/notices")).Is(SeeOther).GoesTo, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await world.Nobody.Posts("/settings/notices", ("like", "Nobody"))).Is(SeeOther).GoesTo,
            StringComparison.Ordinal);
        Assert.Equal(0, await world.Counts("notification_choices"));
    }

    /// Sam, whom Mei follows, and Ade, whom she doesn't, both do it to her.
    static async Task DoesAsync(World world, NotificationKind kind)
    {
        var note = await world.Mei.Publishes("by the river");
        var mine = kind == Reply ? await world.Mei.Comments(await world.Rosa.Publishes("in the hills"), "mine") : null;
        foreach (var person in new[] { world.Sam, world.Ade })
        {
            await (kind switch
            {
                Like => person.Likes(note),
                Save => person.Saves(note),
                Comment => person.Comments(note, "lovely"),
                Reply => person.Answers(mine!, "it is"),
                Mention => person.Publishes("with @mei"),
                _ => person.Follows(world.Mei),
            });
        }
        await world.DoesWhatIsDue();
    }

    static async Task UndoesAsync(World world)
    {
        await world.Sam.Unfollows(world.Mei);
        await world.Ade.Unfollows(world.Mei);
        await world.DoesWhatIsDue();
        await world.Writes($"DELETE FROM notifications");
    }

    static IReadOnlyList<string> Chosen(Page page) =>
        [.. page.Is(OK).Document.QuerySelectorAll("form.sheet input[checked]").Select(i => i.GetAttribute("value")!)];
}
