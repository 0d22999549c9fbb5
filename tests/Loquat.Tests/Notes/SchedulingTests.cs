using Loquat.Jobs;
using Loquat.Notes;
using Loquat.Notes.Publishing;

namespace Loquat.Tests.Notes;

/// Scheduled publishing.
public class SchedulingTests
{
    [Theory, BothDatabases]
    public async Task A_scheduled_note_appears_at_its_time_and_not_before(World world)
    {
        await world.Sam.Arrives();
        var key = await Schedules(world, TimeSpan.FromHours(5), "for tomorrow #later @sam");
        var id = (await world.Rows("SELECT id FROM notes")).Single();
        foreach (var person in new[] { world.Sam, world.Nobody, world.Mei })
        {
            (await person.Opens($"/notes/{id}")).Is(NotFound);
        }
        Assert.Empty((await world.Nobody.Explores()).Cards);
        Assert.Equal(0, await world.Counts("mentions"));
        Assert.Single((await world.Mei.Opens("/drafts")).All("[data-waiting] .row-title"));
        Assert.Empty((await world.Sam.Opens("/drafts")).All(".row-title"));

        await world.WaitsFor(TimeSpan.FromHours(4));
        Assert.Empty((await world.Nobody.Explores()).Cards);
        await world.WaitsFor(TimeSpan.FromHours(1.1));

        Assert.Equal([$"/notes/{id}"], (await world.Nobody.Explores()).Cards);
        Assert.True((await world.Nobody.Opens("/topics/later")).Shows(new PublishedNote($"/notes/{id}")));
        Assert.Equal(1, await world.Counts("notifications"));
        Assert.Equal([""],
            await world.Rows(
                $"SELECT CAST(coalesce(scheduled_at, 0) AS text) FROM notes WHERE scheduled_at IS NOT NULL UNION ALL SELECT ''"));
        var published = await world.Reads(db => Task.FromResult(db.Notes.Single(n => n.Key == key).PublishedAt));
        Assert.InRange(world.Clock.Now - published!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        await world.Mei.SignsIn();
        Assert.Empty((await world.Mei.Opens("/drafts")).All(".row-title"));
    }

    [Theory, BothDatabases]
    public async Task A_repeated_or_late_job_publishes_once(World world)
    {
        await Schedules(world, TimeSpan.FromHours(1));
        var (id, at) = await world.Reads(db => Task.FromResult((db.Notes.Single().Id, db.Notes.Single().ScheduledAt!.Value)));

        // The server is down for two days.
        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.DoesWhatIsDue();
        var published = await world.Rows("SELECT published_at FROM notes");
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.With<NoteScheduling>(scheduling => scheduling.HandleAsync(new NoteDue(id, at), default));

        Assert.Equal(published, await world.Rows("SELECT published_at FROM notes"));
        Assert.Single((await world.Nobody.Explores()).Cards);
    }

    [Theory, BothDatabases]
    public async Task A_new_time_replaces_the_old_one_and_a_cancelled_one_has_no_effect(World world)
    {
        var key = await Schedules(world, TimeSpan.FromHours(2));
        await Schedules(world, TimeSpan.FromHours(8), key: key);
        await world.WaitsFor(TimeSpan.FromHours(3));
        Assert.Empty((await world.Nobody.Explores()).Cards);

        await world.Mei.Does($"/drafts/{key}/unschedule");
        await world.WaitsFor(TimeSpan.FromHours(10));

        Assert.Empty((await world.Nobody.Explores()).Cards);
        Assert.Equal(1, await world.Counts("notes", "state = 0 AND scheduled_at IS NULL"));
    }

    [Theory, BothDatabases]
    public async Task A_scheduled_note_can_be_published_now_from_the_list_and_the_composer(World world)
    {
        var (one, other) = (await Schedules(world, TimeSpan.FromHours(2), "one"), await Schedules(world, TimeSpan.FromHours(2), "other"));

        Assert.StartsWith("/notes/", (await world.Mei.Does($"/drafts/{one}/publish")).GoesTo!, StringComparison.Ordinal);
        var composer = await world.Mei.Opens($"/publish?draft={other}");
        Assert.NotNull(composer.Find("button[value=now]"));
        Assert.StartsWith("/notes/", (await world.Mei.Sends(composer.Form("/publish").With("act", "now"))).Is(SeeOther).GoesTo!,
            StringComparison.Ordinal);
        await world.WaitsFor(TimeSpan.FromHours(3));

        Assert.Equal(2, (await world.Nobody.Explores()).Cards.Count);
    }

    [Theory, BothDatabases]
    public async Task Later_edits_are_published_too(World world)
    {
        var key = await Schedules(world, TimeSpan.FromHours(2), "first words");
        await world.Mei.SavesDraft("better words", key: key);
        await world.WaitsFor(TimeSpan.FromHours(3));

        var card = (await world.Nobody.Explores()).Cards.Single();
        Assert.True((await world.Nobody.Opens(card)).Shows("better words"));
    }

    [Theory, BothDatabases]
    public async Task A_note_that_cannot_be_published_stays_a_draft_with_the_reason(World world)
    {
        var key = await Schedules(world, TimeSpan.FromHours(2), "words");
        await world.Mei.SavesDraft("", key: key);
        await world.WaitsFor(TimeSpan.FromHours(3));

        Assert.Empty((await world.Nobody.Explores()).Cards);
        var drafts = await world.Mei.Opens("/drafts");
        Assert.Contains("Could not be published", drafts.All(".row-note.danger").Single(), StringComparison.Ordinal);
        Assert.Equal(0, await world.Counts("jobs", "parked_at IS NOT NULL"));
    }

    [Theory, BothDatabases]
    public async Task Notes_of_deleted_accounts_are_not_published(World world)
    {
        await Schedules(world, TimeSpan.FromHours(2));
        await world.Mei.Leaves();
        await world.WaitsFor(TimeSpan.FromHours(3));

        Assert.Equal(1, await world.Counts("notes", "state = 0"));
    }

    [Theory, BothDatabases]
    public async Task Only_a_future_time_within_a_year_is_accepted(World world)
    {
        await world.Mei.Arrives();
        var now = (await world.Opens()).Clock.Now;
        string[] Of(DateTimeOffset at, string zone = "UTC") => [$"{at:yyyy-MM-dd}", $"{at:HH:mm}", zone];
        (string[] Hour, string Problem)[] refused =
        [
            (Of(now.AddMinutes(-2)), Text.Schedule_Past), (["0001-01-01", "00:00", "Asia/Shanghai"], Text.Schedule_Past),
            (Of(now.AddDays(400)), Text.Schedule_TooFar), (["9999-12-31", "23:59", "America/Los_Angeles"], Text.Schedule_Past),
            (["", "12:00", "UTC"], Text.Schedule_Unclear), ([$"{now.AddDays(2):yyyy-MM-dd}", "", "UTC"], Text.Schedule_Unclear),
            (["soon", "noon", "UTC"], Text.Schedule_Unclear),
            (Of(now.AddDays(2), ""), Text.Schedule_WhichZone), (Of(now.AddDays(2), "Mars/Olympus"), Text.Schedule_WhichZone),
            (Of(now.AddDays(2), "../../etc/passwd"), Text.Schedule_WhichZone),
        ];
        foreach (var (hour, problem) in refused)
        {
            var page = (await world.Mei.Posts("/publish", Fields("words", NoteKeys.New(), hour))).Is(UnprocessableEntity);
            Assert.Equal(problem, page.Problem);
            Assert.True(page.Find("details.schedule")!.HasAttribute("open"));
        }
        Assert.Equal(0, await world.Counts("notes"));
    }

    [Theory]
    // New York's clocks skip from 2 to 3 and later repeat 1 to 2; Shanghai's never change; Lord Howe's change by half an hour.
    [InlineData("2027-03-14", "02:30", "America/New_York", null)]
    [InlineData("2027-03-14", "03:30", "America/New_York", "2027-03-14T07:30Z")]
    [InlineData("2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30Z")]
    [InlineData("2026-11-01", "02:30", "America/New_York", "2026-11-01T07:30Z")]
    [InlineData("2027-03-14", "02:30", "Asia/Shanghai", "2027-03-13T18:30Z")]
    [InlineData("2026-10-04", "02:15", "Australia/Lord_Howe", null)]
    [InlineData("2027-03-01", "05:45", "Asia/Kathmandu", "2027-03-01T00:00Z")]
    public void A_time_is_interpreted_in_its_time_zone(string date, string time, string zone, string? moment)
    {
        var now = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);
        var hour = new ChosenHour(date, time, zone);

        if (moment is null)
        {
            Assert.Equal(Text.Schedule_NoSuchHour, Assert.Throws<Refusal>(() => hour.Moment(now)).Message);
        }
        else
        {
            Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), hour.Moment(now));
        }
    }

    [Theory, BothDatabases]
    public async Task The_composer_shows_the_time_as_chosen(World world)
    {
        var key = NoteKeys.New();
        var day = $"{(await world.Opens()).Clock.Now.AddDays(3):yyyy-MM-dd}";
        (await world.Mei.Posts("/publish", Fields("words", key, [day, "07:05", "Asia/Tokyo"]))).Is(SeeOther);

        var composer = await world.Mei.Opens($"/publish?draft={key}");

        Assert.Equal((day, "07:05"),
            (composer.Find("#publishDate")!.GetAttribute("value"), composer.Find("#publishTime")!.GetAttribute("value")));
        Assert.Equal("Asia/Tokyo", composer.Find("#zone option[selected]")!.GetAttribute("value"));
        Assert.Contains("07:05 (Asia/Tokyo)", (await world.Mei.Opens("/drafts")).All(".scheduled .row-note").Single(),
            StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Saving_a_draft_changes_or_cancels_its_scheduled_time(World world)
    {
        var (stays, moves, waits) = (await Schedules(world, TimeSpan.FromHours(2), "stays"),
            await Schedules(world, TimeSpan.FromHours(2), "moves"), await Schedules(world, TimeSpan.FromHours(2), "waits"));
        var (soon, later) = (world.Clock.Now + TimeSpan.FromHours(2), world.Clock.Now + TimeSpan.FromHours(30));
        (await world.Mei.Posts("/drafts", Fields("stays a draft", stays, ["", "", "UTC"]))).Is(NoContent);
        await world.Mei.Does("/publish",
            [.. Fields("moves", moves, [$"{later:yyyy-MM-dd}", $"{later:HH:mm}", "UTC"]).Where(field => field.Item1 != "act"),
                ("act", "draft")]);
        (await world.Mei.Posts("/drafts", Fields("waits", waits, [$"{soon:yyyy-MM-dd}", $"{soon:HH:mm}", "UTC"]))).Is(NoContent);

        await world.WaitsFor(TimeSpan.FromHours(3));
        Assert.Single((await world.Nobody.Explores()).Cards);
        await world.WaitsFor(TimeSpan.FromHours(28));
        Assert.Equal(2, (await world.Nobody.Explores()).Cards.Count);
        Assert.Single(await world.Rows("SELECT id FROM notes WHERE body = 'stays a draft' AND state = 0"));
    }

    [Theory, BothDatabases]
    public async Task A_scheduled_note_keeps_its_sound(World world)
    {
        var sound = await world.Mei.Adds(await VideoScenes.FormatAsync("phone"));
        await world.Mei.Shows(sound, "hum", Person.OpenToAll);
        var photo = await world.Sam.Adds(await PhotoFiles.PhoneFileAsync("png", 120, 90));
        var at = world.Clock.Now + TimeSpan.FromHours(2);
        (await world.Sam.Posts("/publish",
            [.. Fields("under", NoteKeys.New(), [$"{at:yyyy-MM-dd}", $"{at:HH:mm}", "UTC"]), ("photo", $"{photo}"),
                .. Person.Sound(sound)])).Is(SeeOther);
        Assert.Empty((await world.Nobody.Opens($"/sounds/{sound}")).Cards);

        await world.WaitsFor(TimeSpan.FromHours(3));
        Assert.Single((await world.Nobody.Opens($"/sounds/{sound}")).Cards);
    }

    static async Task<string> Schedules(World world, TimeSpan after, string words = "words", string? key = null)
    {
        key ??= NoteKeys.New();
        var at = (await world.Opens()).Clock.Now + after;
        var answer = (await world.Mei.Posts("/publish", Fields(words, key, [$"{at:yyyy-MM-dd}", $"{at:HH:mm}", "UTC"]))).Is(SeeOther);
        Assert.Equal("/drafts", answer.GoesTo);
        return key;
    }

    static (string, string)[] Fields(string words, string key, string[] hour) =>
        [.. Person.NoteFields(words, "", NoteVisibility.Public, "", key), ("act", "publish"), ("publishDate", hour[0]),
            ("publishTime", hour[1]), ("zone", hour[2])];
}
