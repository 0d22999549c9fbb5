using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Data;
using Loquat.Discovery.ViewEvents;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notes.Places;
using Loquat.Notifications;
using Loquat.Notifications.Away;
using Loquat.Notifications.Digests;

namespace Loquat.Tests.Portability;

/// An account with something for every document and every value of an archive. The archive in `Fixtures` was exported from it.
static class ArchivedLife
{
    public static async Task<TakenCopy> CopyAsync(World world)
    {
        var mei = world.Mei;
        await ChooseAsync(world);
        var (photo, video) = (await mei.Adds(await PhotoFiles.TransparentPngAsync(64, 48)),
            await mei.Adds(await VideoScenes.MakeAsync("out.mp4",
                [.. VideoScenes.Picture("128x96", seconds: 1), .. VideoScenes.Tone(1), "-c:v", "libx264", "-preset", "ultrafast",
                    "-pix_fmt", "yuv420p", "-c:a", "aac"])));
        var shown = await mei.PublishesPhotos("雨后的山 <b>", [(photo, "hills \"quoted\""), (video, "")], body: "一路 #山 and 🌿");
        await mei.WritesCaptions(video);
        await mei.WritesCaptions(video, "WEBVTT\n\n00:00.100 --> 00:00.900\n早上好\n", "zh-Hans", original: false);
        var notes = await WriteAsync(world);
        await RemixAsync(world, video, [shown, .. notes]);
        await TouchAsync(world, notes);
        await MeetAsync(world);
        await LookAsync(world, shown);
        return await mei.TakesACopy();
    }

    static async Task ChooseAsync(World world)
    {
        var mei = world.Mei;
        await mei.Does("/settings/email", ("email", "mei@loquat.example"));
        await mei.ChoosesPrivacy(("comments", "Followers"), ("mentions", "Followed"), ("messages", "Nobody"), ("mutedWords", "tent\nrain"),
            ("likes", "true"));
        await mei.ChoosesNotifications((NotificationKind.Like, ContactCircle.Nobody), (NotificationKind.Save, ContactCircle.Followed));
        string[] kinds = ["like", "save", "comment", "reply", "mention", "follow", "remix", "boardinvitation"];
        await mei.Does("/settings/away",
            [.. kinds.Select(kind => (kind, "true")), ("messages", "true"), ("quietFrom", "22:00"), ("quietUntil", "07:30"),
                ("zone", "Asia/Shanghai")]);
        var me = (await world.AccountOf(mei)).Id;
        await world.Writes(
            $"""
                INSERT INTO digests (account_id, rhythm, day, told_id)
                VALUES ({me}, {(int)DigestRhythm.Weekly}, 0, 0) ON CONFLICT (account_id) DO UPDATE SET rhythm = excluded.rhythm
                """);
        await world.Writes(
            $"""
                UPDATE accounts SET bio = {"On slow trains.\n慢车"}, reads_languages = {"en zh-Hans"}, interests = {"travel food"},
                reminder_minutes = 45, hides_likes = {true} WHERE id = {me}
                """);
        await world.Writes(
            $"""
                INSERT INTO search_recents (account_id, written, folded, at)
                VALUES ({me}, {"山 路"}, {"山 路"}, {world.Clock.GetUtcNow().ToUnixTimeMilliseconds()})
                """);
    }

    static async Task<PublishedNote[]> WriteAsync(World world)
    {
        var mei = world.Mei;
        var notes = new List<PublishedNote>();
        foreach (var (i, card) in Enum.GetValues<TextCardTemplate>().Index())
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            notes.Add(await mei.Publishes($"words {i}", title: $"note {i}", card: card, visibility: (NoteVisibility)(i % 4),
                channel: i == 0 ? "travel" : ""));
        }
        await mei.Edits(notes[0], "second version", title: "note 0");
        var place = await mei.PublishesFrom(Person.Osaka, "octopus, all day");
        await mei.SavesDraft("not yet", title: "later");
        var draft = await mei.SavesDraft("at an hour", title: "tomorrow");
        await world.Writes(
            $"""
                UPDATE notes SET scheduled_at = {world.Clock.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds()}, schedule_zone = 'Etc/UTC'
                WHERE key = {draft}
                """);
        var series = (await mei.Does($"{notes[0].Address}/series", ("series", "new"), ("title", "Slow trains"))).GoesTo!
            .Replace("/edit", "", StringComparison.Ordinal);
        await mei.Does($"{notes[4].Address}/series", ("series", series.Split('/')[^1]));
        await mei.Does($"{series}/cover", ("note", $"{notes[4].Id}"));
        await mei.Does($"{series}/edit", ("title", "Slow trains"), ("description", "north\nto south"));
        await ProposeAsync(world);
        return [.. notes, place];
    }

    static async Task ProposeAsync(World world)
    {
        var me = (await world.AccountOf(world.Mei)).Id;
        foreach (var (i, state) in Enum.GetValues<PlaceAliasState>().Index())
        {
            var name = $"水都{i}";
            await world.Writes(
                $"""
                    INSERT INTO place_aliases (id, place_id, language, name, folded, state, proposed_by, created_at)
                    VALUES ({world.Services.GetRequiredService<Ids>().Next()}, {Person.Osaka}, 'zh', {name}, {name}, {(int)state}, {me},
                    {world.Clock.GetUtcNow().ToUnixTimeMilliseconds()})
                    """);
        }
    }

    /// Writes to the tables directly: the rows of a remix are the same, and nothing needs to be transcoded.
    static async Task RemixAsync(World world, long video, PublishedNote[] notes)
    {
        var me = (await world.AccountOf(world.Mei)).Id;
        var recipe = new VideoRecipe
        {
            StartMs = 100,
            EndMs = 900,
            CoverMs = 200,
            Volume = 80,
            Texts = [
                .. Enum.GetValues<TextInk>()
                    .Select((ink, i) => new RecipeText($"词 {i}", 50, 20 + i, (TextScale)(i % 3), ink, i, i == 0 ? null : 500 + i))
            ],
            Sound = new RecipeSound(video, 70),
            Join = new RecipeJoin(JoinKind.DuetBeside, video, 60, 0, 2_000),
        };
        await world.Writes($"UPDATE videos SET recipe = {recipe.Write()}, sound_title = {"Rain on the roof"} WHERE medium_id = {video}");
        await world.Writes(
            $"INSERT INTO reuse_defaults (account_id, sound, duet, stitch, download, takes_down) VALUES ({me}, 0, 1, 2, {true}, {false})");
        await world.Writes($"UPDATE notes SET has_media = {true} WHERE id = {notes[1].Id} OR id = {notes[2].Id} OR id = {notes[3].Id}");
        foreach (var (i, kind) in Enum.GetValues<JoinKind>().Index())
        {
            await world.Writes($"DELETE FROM reuse_choices WHERE note_id = {notes[i].Id}");
            await world.Writes(
                $"""
                    INSERT INTO reuse_choices (note_id, sound, duet, stitch, download, takes_down)
                    VALUES ({notes[i].Id}, 3, 2, 1, {false}, {true})
                    """);
            await world.Writes(
                $"""
                    INSERT INTO note_sources (note_id, kind, source_id, withdrawn_at)
                    VALUES ({notes[i].Id}, {(int)kind}, {notes[4].Id},
                    {(i == 1 ? world.Clock.GetUtcNow().ToUnixTimeMilliseconds() : (long?)null)})
                    """);
        }
        await world.Writes($"INSERT INTO note_sounds (note_id, sound_id) VALUES ({notes[0].Id}, {video})");
    }

    static async Task TouchAsync(World world, PublishedNote[] notes)
    {
        var (mei, sam) = (world.Mei, world.Sam);
        var theirs = await sam.Publishes("by the river");
        var comment = await mei.Comments(theirs, "lovely");
        var answer = await sam.Answers(comment, "thanks");
        await mei.Answers(answer, "你好");
        await mei.Likes(theirs);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await mei.Likes(new PublishedNote(answer.Own));
        await mei.Saves(theirs);
        var board = await mei.MakesBoard("Trains", isPrivate: true);
        await mei.PutsOnBoard(notes[0], board);
        await mei.PutsOnBoard(theirs, board);
        var shared = await sam.MakesBoard("Rivers");
        await sam.SharesBoard(shared, mei);
        await mei.PutsOnBoard(theirs, shared);
    }

    static async Task MeetAsync(World world)
    {
        var mei = world.Mei;
        var photo = await mei.Adds(await PhotoFiles.TransparentPngAsync(48, 48));
        await mei.Befriends(world.Sam);
        var said = await mei.WritesTo(world.Sam, "mine");
        await world.Sam.Says(said, "theirs");
        await mei.Says(said, "and a photo", more: [("photo", $"{photo}"), ("alt", "hills")]);
        await mei.Deletes(await mei.Says(said, "taken back"));
        await mei.Gathers("Hikers", "all", world.Sam);
        await world.Ade.Follows(mei);
        await world.Rosa.BecomesPrivate();
        await mei.Follows(world.Rosa);
        await mei.Blocks(world.Kenji);
        await mei.Mutes(world.Sam, days: 7);
        await mei.Does("/topics/山/follow");
    }

    static async Task LookAsync(World world, PublishedNote note)
    {
        var (me, now) = ((await world.AccountOf(world.Mei)).Id, world.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        var ids = world.Services.GetRequiredService<Ids>();
        var surfaces = Enum.GetValues<Surface>();
        await world.With<ViewEventStore>(store => store.WriteAsync(
            [.. Enum.GetValues<ViewEventKind>()
                .Select((kind, i) => new ViewEvent(me, ids.Next(), 0, kind, 0, note.Id, surfaces[i % surfaces.Length], now + i, 100 * i))],
            [.. surfaces.Select((surface, i) => new ViewHistoryEntry(me, note.Id + i, now + i, surface))],
            default));
        foreach (var (i, kind) in Enum.GetValues<ViewEventKind>().Index())
        {
            await world.Writes(
                $"""
                    INSERT INTO note_numbers (note_id, day, kind, part, times, total)
                    VALUES ({note.Id}, {20_000 + (i % 2)}, {(int)kind}, 0, {5 + i}, {1_000L * i})
                    """);
        }
    }
}
