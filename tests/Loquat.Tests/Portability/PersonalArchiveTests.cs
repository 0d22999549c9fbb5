using System.IO.Compression;
using Loquat.Accounts;
using Loquat.Accounts.Relationships;
using Loquat.Media.Pictures;
using Loquat.Notes;
using Loquat.Notes.LikesAndSaves;
using Loquat.Notifications;
using Loquat.Portability;

namespace Loquat.Tests.Portability;

/// The export of a person's archive.
public class PersonalArchiveTests
{
    [Theory, BothDatabases]
    public async Task The_archive_contains_everything_that_the_person_made(World world)
    {
        var note = await world.Mei.Publishes("第一版 #山", title: "雨后的山");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Mei.Edits(note, "第二版 \"quoted\" <b>", title: "雨后的山", visibility: NoteVisibility.Followers);
        await world.Mei.SavesDraft("not yet", title: "later");
        var theirs = await world.Sam.Publishes("by the river");
        var comment = await world.Mei.Comments(theirs, "lovely");
        var answer = await world.Sam.Answers(comment, "thanks");
        await world.Mei.Likes(theirs);
        await world.Mei.Likes(new PublishedNote(answer.Own));
        await world.Mei.Saves(theirs);

        using var copy = await world.Mei.TakesACopy();

        Assert.Equal([
            "README.txt", "profile.json", "notes.json", "drafts.json", "series.json", "comments.json", "likes.json", "saves.json",
            "boards.json", "place-names.json", "people.json", "making.json", "conversations.json", "messages.json", "signals.json",
            "history.json", "searches.json", "numbers.json", "my-words.json"
        ], copy.Files);
        var mine = copy.Json("notes.json").EnumerateArray().Single();
        Assert.Equal(("雨后的山", "第二版 \"quoted\" <b>", "followers"), (Of(mine, "title"), Of(mine, "body"), Of(mine, "visibility")));
        Assert.Equal($"http://localhost:5080{note.Address}", Of(mine, "address"));
        Assert.Equal($"{note.Id}", Of(mine, "id"));
        Assert.Equal("第一版 #山", Of(mine.GetProperty("earlier").EnumerateArray().Single(), "body"));
        Assert.Contains("雨后的山", copy.Text("notes.json"), StringComparison.Ordinal);
        Assert.Equal(["not yet"], copy.Each("drafts.json", "body"));
        Assert.Equal(["lovely"], copy.Each("comments.json", "body"));
        Assert.Equal([$"http://localhost:5080{theirs.Address}"], copy.Each("comments.json", "note"));
        Assert.Equal([$"http://localhost:5080{theirs.Address}",
            $"http://localhost:5080{theirs.Address}?comment={answer.Id}#comment-{answer.Id}"], copy.Each("likes.json", "address"));
        Assert.Equal([$"http://localhost:5080{theirs.Address}"], copy.Each("saves.json", "address"));
    }

    [Theory, BothDatabases]
    public async Task The_archive_contains_photos_without_camera_metadata_and_each_note_names_its_photos(World world)
    {
        var (first, second) = (await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300)),
            await world.Mei.Adds(await PhotoFiles.TransparentPngAsync(200, 200)));
        await world.Mei.PublishesPhotos("../../etc/passwd", [(first, "hills"), (second, "")]);
        var unused = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300, scene: 1));
        await world.Sam.PublishesPhoto("theirs", await world.Sam.Adds(await PhotoFiles.PhoneJpegAsync(400, 300, scene: 2)));

        using var copy = await world.Mei.TakesACopy();

        Assert.Equal([$"photos/{first}.jpg", $"photos/{second}.png"], copy.Photos);
        Assert.DoesNotContain($"{unused}", copy.Words, StringComparison.Ordinal);
        var whole = await (await world.Mei.Arrives()).BytesAsync($"/photos/{first}/whole");
        Assert.Equal(whole, copy.Bytes($"photos/{first}.jpg"));
        Assert.DoesNotContain(PhotoFiles.Secret, System.Text.Encoding.Latin1.GetString(whole), StringComparison.Ordinal);
        var photos = copy.Json("notes.json").EnumerateArray().Single().GetProperty("photos").EnumerateArray().ToArray();
        Assert.Equal([($"photos/{first}.jpg", "hills"), ($"photos/{second}.png", "")],
            photos.Select(p => (Of(p, "file"), Of(p, "altText"))));
    }

    [Theory, BothDatabases]
    public async Task The_archive_contains_own_messages_but_not_those_of_others(World world)
    {
        await world.Mei.Befriends(world.Sam);
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300));
        var said = await world.Mei.WritesTo(world.Sam, "mine");
        await world.Sam.Says(said, "secret of Sam");
        await world.Mei.Says(said, "and a photo", more: [("photo", $"{photo}"), ("alt", "hills")]);
        await world.Mei.Deletes(await world.Mei.Says(said, "taken back"));
        await world.Mei.Gathers("Hikers", "all", world.Sam);

        using var copy = await world.Mei.TakesACopy();

        Assert.Equal(["mine", "and a photo", "", "all"], copy.Each("messages.json", "body"));
        Assert.Equal(["", "Hikers"], copy.Each("conversations.json", "title"));
        Assert.Equal("sam", copy.Json("conversations.json")[0].GetProperty("people")[0].GetString());
        Assert.Equal($"photos/{photo}.jpg", Of(copy.Json("messages.json")[1], "photo"));
        Assert.Equal([$"photos/{photo}.jpg"], copy.Photos);
        Assert.DoesNotContain("secret of Sam", copy.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("taken back", copy.Words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_archive_contains_people_as_the_own_lists_show_them(World world)
    {
        await world.Mei.Follows(world.Sam);
        await world.Ade.Follows(world.Mei);
        await world.Rosa.BecomesPrivate();
        await world.Mei.Follows(world.Rosa);
        await world.Mei.Blocks(world.Kenji);
        await world.Mei.Mutes(world.Sam, days: 7);
        var gone = world.Person("the_leaver");
        await gone.Follows(world.Mei);
        await gone.Leaves();

        using var copy = await world.Mei.TakesACopy();

        Assert.Equal(("sam", "ade", "rosa"), (copy.People("following"), copy.People("followers"), copy.People("requested")));
        Assert.Equal(("kenji", "sam"), (copy.People("blocked"), copy.People("muted")));
        Assert.False(
            copy.Json("people.json").GetProperty("muted")[0].GetProperty("until").ValueKind == System.Text.Json.JsonValueKind.Null);
        Assert.DoesNotContain("the_leaver", copy.Words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_archive_contains_profile_and_settings_but_no_credentials(World world)
    {
        await world.Mei.Does("/settings/email", ("email", "mei@loquat.example"));
        await world.Mei.ChoosesPrivacy(("comments", "Followers"), ("mutedWords", "tent\nrain"));
        await world.Mei.ChoosesNotifications((NotificationKind.Like, ContactCircle.Nobody));

        using var copy = await world.Mei.TakesACopy();

        var profile = copy.Json("profile.json");
        Assert.Equal(("mei", "梅 Mei", "mei@loquat.example"), (Of(profile, "handle"), Of(profile, "name"), Of(profile, "email")));
        var choices = profile.GetProperty("choices");
        Assert.Equal("followers", Of(choices, "commentsFrom"));
        Assert.Equal(["tent", "rain"], choices.GetProperty("mutedWords").EnumerateArray().Select(w => w.GetString()));
        Assert.Equal(("never", false),
            (Of(choices.GetProperty("whenAway"), "digest"), choices.GetProperty("whenAway").GetProperty("showsWords").GetBoolean()));
        Assert.Equal(("nobody", "everyone"), (Of(choices.GetProperty("toldFrom"), "like"), Of(choices.GetProperty("toldFrom"), "save")));
        Assert.Equal(2, profile.GetProperty("consents").GetArrayLength());
        Assert.Equal(1, profile.GetProperty("devices").GetArrayLength());
        var account = await world.AccountOf(world.Mei);
        Assert.DoesNotContain(account.Credentials.PasswordHash!, copy.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(account.Credentials.SecurityStamp, copy.Words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_archive_contains_nothing_of_other_people(World world)
    {
        var mine = await world.Mei.Publishes("mine");
        var theirs = await world.Sam.Publishes("theirs alone", title: "their title");
        await world.Sam.SavesDraft("their draft");
        await world.Mei.Comments(theirs, "my words");
        await world.Sam.Comments(mine, "their words");
        await world.Mei.Likes(theirs);
        await world.Mei.Saves(theirs);
        await world.Sam.Likes(mine);

        using var copy = await world.Mei.TakesACopy();

        Assert.DoesNotContain("their", copy.Words.Replace(copy.Text("README.txt"), "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["mine"], copy.Each("notes.json", "body"));
        Assert.Equal([$"http://localhost:5080{theirs.Address}"], copy.Each("likes.json", "address"));
    }

    [Theory, BothDatabases]
    public async Task Lists_longer_than_a_batch_are_complete_without_duplicates(World world)
    {
        await world.Mei.Arrives();
        var (mei, at) = (await world.AccountOf(world.Mei), world.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        foreach (var number in Enumerable.Range(1, 450))
        {
            await world.Writes(
                $"""
                    INSERT INTO notes (id, author_id, key, state, visibility, title, body, channel_is_chosen, language, version, created_at,
                    saved_at, published_at, likes, saves, comments, score, is_counted)
                    VALUES ({number}, {mei.Id}, {$"key{number}"}, 1, 0, '', {$"body {number}"}, FALSE, 'en', 1, {at}, {at}, {at}, 0, 0, 0,
                    0, FALSE)
                    """);
            // Many at the same moment.
            await world.Writes($"INSERT INTO likes (account_id, note_id, created_at) VALUES ({mei.Id}, {number}, {at + (number / 300)})");
        }

        using var copy = await world.Mei.TakesACopy();

        Assert.Equal(Enumerable.Range(1, 450).Select(n => $"body {n}"), copy.Each("notes.json", "body"));
        Assert.Equal(Enumerable.Range(1, 450).Select(n => $"http://localhost:5080/notes/{n}"), copy.Each("likes.json", "address"));
    }

    [Theory, BothDatabases]
    public async Task The_archive_is_streamed(World world)
    {
        await world.Mei.PublishesPhoto("hills", await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(3000, 2000)));
        var mei = await world.AccountOf(world.Mei);
        await using var line = new Pieces();

        await world.With<PersonalArchive>(archive => archive.WriteAsync(mei, line, default));

        Assert.True(line.Sent > 500_000, $"Only {line.Sent} bytes.");
        Assert.InRange(line.Largest, 1, 150_000);
    }

    [Theory, BothDatabases]
    public async Task An_interrupted_archive_is_recognisably_incomplete(World world)
    {
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300));
        await world.Mei.PublishesPhoto("hills", photo);
        var master = Path.Combine((await world.Opens()).Options.DataFolder, "store",
            (await world.StoredFiles()).Single(f => f.EndsWith($"{photo}/master.jpg", StringComparison.Ordinal)));
        File.Delete(master);
        Directory.CreateDirectory(master);
        var mei = await world.AccountOf(world.Mei);
        using var sent = new MemoryStream();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => world.With<PersonalArchive>(archive => archive.WriteAsync(mei, sent, default)));

        Assert.True(sent.Length > 0);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(sent.ToArray())));
    }

    [Theory, BothDatabases]
    public async Task A_photo_that_was_deleted_meanwhile_is_omitted(World world)
    {
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(400, 300));
        await world.Mei.PublishesPhoto("hills", photo);
        File.Delete(Path.Combine((await world.Opens()).Options.DataFolder, "store",
            (await world.StoredFiles()).Single(f => f.EndsWith($"{photo}/master.jpg", StringComparison.Ordinal))));

        using var copy = await world.Mei.TakesACopy();

        Assert.Empty(copy.Photos);
        Assert.Single(copy.Each("notes.json", "id"));
    }

    [Theory, BothDatabases]
    public async Task The_readme_is_in_the_language_of_the_person_and_the_file_name_contains_the_handle(World world)
    {
        using var english = await world.Mei.TakesACopy();
        using var chinese = await world.Mei.TakesACopy("zh-CN");

        Assert.StartsWith("A copy of what @mei has on http://localhost:5080", english.Text("README.txt"), StringComparison.Ordinal);
        Assert.StartsWith("这是 @mei 在 http://localhost:5080", chinese.Text("README.txt"), StringComparison.Ordinal);
        Assert.All(english.Files.Skip(1), file => Assert.Contains(file, english.Text("README.txt"), StringComparison.Ordinal));
        Assert.Equal($"loquat-mei-{world.Clock.GetUtcNow():yyyy-MM-dd}.zip", english.Name);
    }

    [Theory, BothDatabases]
    public async Task The_archive_is_not_cached_and_requires_sign_in(World world)
    {
        using var answer = await world.Mei.AsksForACopy();
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());

        Assert.StartsWith("/sign-in", (await world.Nobody.Posts("/settings/data/copy")).Is(SeeOther).GoesTo, StringComparison.Ordinal);
        (await world.Mei.Opens("/settings/data/copy")).Is(NotFound);
    }

    [Theory, BothDatabases("RateLimits=on")]
    public async Task At_most_six_archives_an_hour_are_allowed(World world)
    {
        for (var i = 0; i < 6; i++)
        {
            using var copy = await world.Mei.TakesACopy();
        }

        var refused = await world.Mei.Posts("/settings/data/copy");

        Assert.Equal(Text.Limit_Copying, refused.Is(TooManyRequests).Problem);
        using var theirs = await world.Sam.TakesACopy();
    }

    /// A stream that counts the bytes and refuses synchronous writes.
    sealed class Pieces : Stream
    {
        public int Largest { get; private set; }
        public long Sent { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            (Largest, Sent) = (Math.Max(Largest, buffer.Length), Sent + buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    static string? Of(System.Text.Json.JsonElement element, string field) => element.GetProperty(field).GetString();
}
