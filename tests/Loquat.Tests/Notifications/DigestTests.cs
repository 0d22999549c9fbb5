using System.Globalization;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Jobs;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;
using MimeKit;

namespace Loquat.Tests.Notifications;

/// Email digests of missed events.
public class DigestTests
{
    [Theory, BothDatabases("Smtp=here")]
    public async Task A_daily_digest_contains_what_was_missed(World world)
    {
        await Wants(world, "Daily");
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        await world.Rosa.Likes(note);
        await world.Sam.Befriends(world.Mei);
        var said = await world.Sam.WritesTo(world.Mei, "dinner at eight?");
        await world.Sam.Says(said, "or at nine");
        await world.Kenji.WritesTo(world.Mei, "you don't know me");
        await world.Sam.Publishes("a note of mine");
        await world.DoesWhatIsDue();

        var letter = Assert.Single(await MorningComes(world));
        Assert.Equal("mei@mail.example", ((MailboxAddress)letter.To[0]).Address);
        Assert.Equal(Text.Digest_SubjectDaily, letter.Subject);
        foreach (var words in new[]
        {
            "Rosa Ibáñez and Sam Okafor liked", $"http://localhost:5080{note.Address}", "Sam Okafor: 2 new messages",
            $"http://localhost:5080{said.Conversation}", "1 new message request", "1 new note",
        })
        {
            Assert.Contains(words, letter.TextBody, StringComparison.Ordinal);
        }
        foreach (var body in new[] { letter.TextBody, letter.HtmlBody })
        {
            Assert.DoesNotContain("dinner", body, StringComparison.Ordinal);
            Assert.DoesNotContain("nine", body, StringComparison.Ordinal);
            Assert.DoesNotContain("you don't know me", body, StringComparison.Ordinal);
            Assert.DoesNotContain(world.Kenji.Name, body, StringComparison.Ordinal);
        }
        Assert.Contains($"<a href=\"http://localhost:5080{note.Address}\">", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal($"<http://localhost:5080{StopIn(letter)}>", letter.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task There_is_one_digest_a_day_and_nothing_is_repeated(World world)
    {
        await Wants(world, "Daily");
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        Assert.Single(await MorningComes(world));

        // The same job runs again as after a crash, with new events.
        await world.Rosa.Likes(note);
        await world.DoesWhatIsDue();
        var at = new DateTimeOffset(world.Clock.Now.UtcDateTime.Date, TimeSpan.Zero).AddHours(9);
        var account = await world.AccountOf(world.Mei);
        await world.With<IServiceProvider>(async services =>
        {
            await using var work = await services.GetRequiredService<LoquatDb>().BeginAsync(default);
            services.GetRequiredService<JobQueue>().Enqueue(new DigestDue(account.Id, DigestRhythm.Daily, at));
            await work.CommitAsync(default);
        });
        await world.DoesWhatIsDue();
        await world.With<DigestSweep>(sweep => sweep.SweepAsync(default));
        await world.DoesWhatIsDue();
        Assert.Empty(await MailSink.TakeAsync(world));

        var next = Assert.Single(await MorningComes(world));
        Assert.Contains("Rosa Ibáñez liked", next.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam Okafor", next.TextBody, StringComparison.Ordinal);
        Assert.Empty(await MorningComes(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task No_digest_is_sent_without_a_subscription_or_without_unseen_events(World world)
    {
        await world.Mei.ConfirmsAddress("mei@mail.example");
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        Assert.Empty(await MorningComes(world));

        await world.Mei.WantsDigests("Daily");
        Assert.Empty(await MorningComes(world));
        await world.Rosa.Likes(note);
        await world.Sam.Befriends(world.Mei);
        var said = await world.Sam.WritesTo(world.Mei, "hello");
        await world.DoesWhatIsDue();
        await world.Mei.Opens("/notices");
        (await world.Mei.Posts($"{said.Conversation}/seen", ("up-to", $"{said.Id}"))).Is(NoContent);
        // Messages from strangers and notes of other people are no reason for a digest.
        await world.Kenji.WritesTo(world.Mei, "you don't know me");
        await world.Sam.Publishes("a note of mine");
        Assert.Empty(await MorningComes(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task Muted_and_blocked_people_and_invisible_notes_are_omitted(World world)
    {
        await Wants(world, "Daily");
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        await world.Sam.Befriends(world.Mei);
        await world.Sam.WritesTo(world.Mei, "hello");
        await world.Ade.Likes(note);
        var mention = await world.Rosa.Publishes("with @mei");
        await world.DoesWhatIsDue();
        await world.Mei.Mutes(world.Sam);
        await world.Mei.Blocks(world.Ade);
        await world.Rosa.Edits(mention, "with @mei", visibility: NoteVisibility.OnlyMe);
        Assert.Empty(await MorningComes(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task Suspended_and_deleted_accounts_get_no_digest(World world)
    {
        await Wants(world, "Daily");
        await world.Sam.Likes(await world.Mei.Publishes("words"));
        await world.DoesWhatIsDue();
        await world.Writes($"UPDATE accounts SET state = {(int)AccountState.Suspended} WHERE handle = 'mei'");
        Assert.Empty(await MorningComes(world));
        await world.Writes($"UPDATE accounts SET state = {(int)AccountState.Closing} WHERE handle = 'mei'");
        Assert.Empty(await MorningComes(world));
        await world.Writes($"UPDATE accounts SET state = {(int)AccountState.Active}, email_confirmed_at = NULL WHERE handle = 'mei'");
        Assert.Empty(await MorningComes(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_digest_waits_for_the_end_of_quiet_hours(World world)
    {
        await Wants(world, "Daily", ("quietFrom", "08:00"), ("quietUntil", "10:30"));
        await world.Sam.Likes(await world.Mei.Publishes("words"));
        Assert.Empty(await MorningComes(world));
        await world.WaitsFor(TimeSpan.FromHours(1));
        Assert.Empty(await MailSink.TakeAsync(world));
        await world.WaitsFor(TimeSpan.FromMinutes(31));
        Assert.Single(await MailSink.TakeAsync(world));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_weekly_digest_is_sent_on_Saturday_in_the_language_of_the_account(World world)
    {
        await world.Mei.Does("/language", ("language", "zh-Hans"));
        await Wants(world, "Weekly");
        var note = await world.Mei.Publishes("words");
        await world.Sam.Likes(note);
        await world.Sam.Befriends(world.Mei);
        await world.Sam.WritesTo(world.Mei, "hello");
        var letter = Assert.Single(await MorningComes(world, DayOfWeek.Saturday));
        Assert.Equal(Chinese("Digest_SubjectWeekly"), letter.Subject);
        Assert.Equal("zh-Hans", letter.Body!.Headers["Content-Language"]);
        Assert.Contains(Chinese("Digest_Conversation_One").Replace("{0}", world.Sam.Name, StringComparison.Ordinal)
            .Replace("{1}", "1", StringComparison.Ordinal), letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(Chinese("Digest_Stop"), letter.HtmlBody, StringComparison.Ordinal);
        await world.Rosa.Likes(note);
        Assert.Empty(await MorningComes(world));
        Assert.Single(await MorningComes(world, DayOfWeek.Saturday));
    }

    [Theory, BothDatabases("Smtp=smtp://127.0.0.1:1")]
    public async Task A_failed_delivery_is_retried_for_the_same_day(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "mei@mail.example"));
        await world.Writes($"DELETE FROM jobs");
        await world.Writes($"UPDATE accounts SET email_confirmed_at = 1 WHERE handle = 'mei'");
        await world.Mei.WantsDigests("Daily");
        await world.Sam.Likes(await world.Mei.Publishes("words"));
        await world.DoesWhatIsDue();
        var before = await world.Rows("SELECT day, told_id FROM digests");
        await Assert.ThrowsAnyAsync<System.Net.Sockets.SocketException>(() => MorningComes(world));
        Assert.Equal(before, await world.Rows("SELECT day, told_id FROM digests"));
        Assert.Equal(1, await world.Counts("jobs", "kind = 'digest-due'"));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task A_time_zone_is_required_and_choices_are_shown_again(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "mei@mail.example"));
        Assert.Null((await world.Mei.Opens("/settings/away")).Find("[name=digest]"));
        await world.DoesWhatIsDue();
        await world.Mei.Does("/email/confirm",
            ("code", Person.LinkIn((await MailSink.TakeAsync(world)).Single(), "/email/confirm").Split("code=")[1]));
        Assert.Equal(Text.Digest_WhichZone, (await world.Mei.Posts("/settings/away", ("digest", "Daily"))).Is(UnprocessableEntity).Problem);
        (await world.Mei.Posts("/settings/away", ("digest", "Daily"), ("zone", "../etc"))).Is(UnprocessableEntity);
        Assert.Equal(0, await world.Counts("digests"));

        await world.Mei.WantsDigests("Weekly", ("words", "true"), ("remix", "true"), ("zone", "Asia/Shanghai"));
        var page = await world.Mei.Opens("/settings/away");
        Assert.Equal("Weekly", page.Find("[name=digest]:checked")!.GetAttribute("value"));
        Assert.Equal("Asia/Shanghai", page.Find("[name=zone] [selected]")!.GetAttribute("value"));
        Assert.Equal(["messages", "words", "remix"],
            page.Document.QuerySelectorAll(".sheet [type=checkbox]:checked").Select(box => box.GetAttribute("name")));
    }

    [Theory, BothDatabases("Smtp=here")]
    public async Task Each_of_many_due_digests_gets_one_job_and_a_new_date(World world)
    {
        await world.Opens();
        const int Many = 2 * DigestSweep.PageSize + 1;
        var due = world.Clock.Now.AddMinutes(30);
        await world.With<LoquatDb>(async db =>
        {
            await using var work = await db.BeginAsync(default);
            for (var id = 1L; id <= Many; id++)
            {
                db.Accounts.Add(new Account
                {
                    Id = id,
                    Handle = $"p{id}",
                    HandleKey = $"p{id}",
                    HandleSkeleton = $"p{id}",
                    DisplayName = $"P{id}",
                    CreatedAt = world.Clock.Now,
                });
            }
            await db.SaveChangesAsync();
            // Most are due at the same moment, so that a page ends between them.
            db.Digests.AddRange(Enumerable.Range(1, Many)
                .Select(id => new Digest { AccountId = id, Rhythm = DigestRhythm.Daily, DueAt = due.AddSeconds(id % 2) }));
            await work.CommitAsync(default);
        });

        await world.With<DigestSweep>(sweep => sweep.SweepAsync(default));
        await world.With<DigestSweep>(sweep => sweep.SweepAsync(default));

        Assert.Equal(Many, await world.Counts("jobs", "kind = 'digest-due'"));
        Assert.Equal(0, await world.Counts("digests", $"due_at <= {due.AddHours(1).ToUnixTimeMilliseconds()}"));
    }

    static async Task Wants(World world, string rhythm, params (string Name, string Value)[] more)
    {
        await world.Mei.ConfirmsAddress("mei@mail.example");
        await world.Mei.WantsDigests(rhythm, more);
        // Events of the same moment count as before.
        world.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    /// Moves to the next 9:00 UTC, with the sweep of the hour before.
    internal static async Task<IReadOnlyList<MimeMessage>> MorningComes(World world, DayOfWeek? day = null)
    {
        await world.DoesWhatIsDue();
        var (now, before) = (world.Clock.Now, TimeSpan.FromMinutes(30));
        var morning = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(9);
        while (morning <= now || (day is not null && morning.DayOfWeek != day))
        {
            morning = morning.AddDays(1);
        }
        world.Clock.Advance(morning - now > before ? morning - now - before : TimeSpan.Zero);
        await world.With<DigestSweep>(sweep => sweep.SweepAsync(default));
        await world.WaitsFor(morning - world.Clock.Now + TimeSpan.FromMinutes(1));
        return await MailSink.TakeAsync(world);
    }

    internal static string StopIn(MimeMessage letter) => Person.LinkIn(letter, "/email/digest");

    static string Chinese(string name) => Text.ResourceManager.GetString(name, CultureInfo.GetCultureInfo("zh-Hans"))!;
}
