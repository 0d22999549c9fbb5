using System.Text;

namespace Loquat.Archives.Tests;

/// Reads a real archive from the version before this library existed. The account has something in every document.
public class ArchiveBeforeTests
{
    [Fact]
    public async Task The_owner_and_their_settings_are_read()
    {
        using var archive = await Fixture.OpenAsync();

        var profile = archive.Profile;
        Assert.Equal((1, "mei", "梅 Mei", "On slow trains.\n慢车", "mei@loquat.example"),
            (profile.ArchiveVersion, profile.Handle, profile.Name, profile.Bio, profile.Email));
        Assert.Equal(("http://localhost:5080", "http://localhost:5080/@mei"), (profile.Server, profile.Address));
        Assert.Equal(["en", "zh-Hans"], profile.ReadsLanguages);
        Assert.Equal(["travel", "food"], profile.Interests);
        Assert.Equal(["privacy", "terms"], profile.Consents.Select(consent => consent.Document));
        var choices = profile.Choices;
        Assert.Equal((ArchiveValues.Circle.Followers, ArchiveValues.Circle.Followed, ArchiveValues.Circle.Nobody),
            (choices.CommentsFrom, choices.MentionsFrom, choices.MessagesFrom));
        Assert.Equal((ArchiveValues.Circle.Nobody, ArchiveValues.Circle.Followed, 6),
            (choices.ToldFrom[ArchiveValues.Notification.Like], choices.ToldFrom[ArchiveValues.Notification.Save], choices.ToldFrom.Count));
        Assert.Equal(new ArchivedWellBeing(false, false, true, 45), choices.WellBeing);
        Assert.Equal(("22:00", "07:30", "Asia/Shanghai", ArchiveValues.Digest.Weekly),
            (choices.WhenAway!.QuietFrom, choices.WhenAway.QuietUntil, choices.WhenAway.Zone, choices.WhenAway.Digest));
        Assert.Contains(ArchiveValues.Notification.Remix, choices.WhenAway.Kinds);
    }

    [Fact]
    public async Task Notes_drafts_and_comments_are_read()
    {
        using var archive = await Fixture.OpenAsync();

        var notes = await archive.ReadAsync(ArchiveDocuments.Notes, default).ToListAsync();
        Assert.Equal(11, notes.Count);
        Assert.Equal(("雨后的山 <b>", "一路 #山 and 🌿"), (notes[0].Title, notes[0].Body));
        Assert.Equal(["hills \"quoted\"", ""], notes[0].Photos.Select(photo => photo.AltText));
        Assert.Equal(["en", "zh-Hans"], notes[0].Photos[1].Captions!.Select(captions => captions.Language));
        Assert.Equal("words 0", notes[1].Earlier.Single().Body);
        Assert.Equal(
            [ArchiveValues.Visibility.Public, ArchiveValues.Visibility.Followers, ArchiveValues.Visibility.Mutuals,
                ArchiveValues.Visibility.OnlyMe],
            notes.Skip(1).Take(4).Select(note => note.Visibility));
        Assert.Equal(ArchiveValues.TextCardTemplate.Newspaper, notes[9].TextCardTemplate);
        Assert.Equal(("1853909", "Osaka"), (notes[10].Place!.Id, notes[10].Place!.Name));
        Assert.InRange(notes[10].Place!.Latitude, 34.6, 34.8);
        Assert.Equal(TimeSpan.Zero, notes[0].CreatedAt.Offset);

        var drafts = await archive.ReadAsync(ArchiveDocuments.Drafts, default).ToListAsync();
        Assert.Equal([("later", false), ("tomorrow", true)], drafts.Select(draft => (draft.Title, draft.ScheduledAt is not null)));
        Assert.All(drafts, draft => Assert.Null(draft.Address));

        var comments = await archive.ReadAsync(ArchiveDocuments.Comments, default).ToListAsync();
        Assert.Equal(["lovely", "你好"], comments.Select(comment => comment.Body));
        Assert.Null(comments[0].Answers);
        Assert.NotNull(comments[1].Answers);
        var likes = await archive.ReadAsync(ArchiveDocuments.Likes, default).ToListAsync();
        Assert.Equal([false, true], likes.Select(like => like.IsComment));
        Assert.Equal(2, (await archive.ReadAsync(ArchiveDocuments.Saves, default).ToListAsync()).Count);
    }

    [Fact]
    public async Task Collections_people_and_messages_are_read()
    {
        using var archive = await Fixture.OpenAsync();

        var series = Assert.Single(await archive.ReadAsync(ArchiveDocuments.Series, default).ToListAsync());
        Assert.Equal(("Slow trains", "north\nto south", 2), (series.Title, series.Description, series.Parts.Count));
        Assert.Equal(series.Parts[1], series.Cover);
        var boards = await archive.ReadAsync(ArchiveDocuments.Boards, default).ToListAsync();
        Assert.Equal([("Trains", true, null, 2), ("Rivers", false, "sam", 1)],
            boards.Select(board => (board.Title, board.IsPrivate, board.Owner, board.Notes.Count)));
        var names = await archive.ReadAsync(ArchiveDocuments.PlaceNames, default).ToListAsync();
        Assert.Equal([ArchiveValues.ProposalState.Proposed, ArchiveValues.ProposalState.Accepted, ArchiveValues.ProposalState.Rejected],
            names.Select(name => name.State));

        var people = (await archive.ReadAsync(ArchiveDocuments.People, default))!;
        Assert.Equal(("sam", "rosa", "sam ade", "kenji", "sam"),
            (await Handles(people.Following), await Handles(people.Requested), await Handles(people.Followers),
                await Handles(people.Blocked), await Handles(people.Muted)));
        Assert.NotNull((await people.Muted.FirstAsync()).Until);
        Assert.Equal(["山"], await people.Topics!.ToListAsync());

        var conversations = await archive.ReadAsync(ArchiveDocuments.Conversations, default).ToListAsync();
        Assert.Equal([("", false), ("Hikers", true)], conversations.Select(conversation => (conversation.Title, conversation.IsGroup)));
        var messages = await archive.ReadAsync(ArchiveDocuments.Messages, default).ToListAsync();
        Assert.Equal(["mine", "and a photo", "", "all"], messages.Select(message => message.Body));
        Assert.Equal((false, true), (messages[0].DeletedAt is not null, messages[2].DeletedAt is not null));
        Assert.Contains(messages[1].Photo!, archive.MediaFiles);
    }

    [Fact]
    public async Task Remixes_and_recipes_are_read()
    {
        using var archive = await Fixture.OpenAsync();

        var remixes = (await archive.ReadAsync(ArchiveDocuments.Remixes, default))!;

        Assert.Equal(new ArchivedRemixPermissions("everyone", "followers", "followed", true, false), remixes.Usual);
        var notes = await remixes.Notes.ToListAsync();
        Assert.Equal([ArchiveValues.Join.DuetBeside, ArchiveValues.Join.DuetStacked, ArchiveValues.Join.Stitch, null],
            notes.Select(note => note.Join));
        Assert.Equal(new ArchivedRemixPermissions("nobody", "followed", "followers", false, true), notes[0].Permissions);
        Assert.StartsWith("http://localhost:5080/sounds/", notes[0].Sound, StringComparison.Ordinal);
        Assert.NotNull(notes[1].WithdrawnAt);
        var video = Assert.Single(await remixes.Videos.ToListAsync());
        Assert.Equal("Rain on the roof", video.SoundTitle);
        var recipe = video.Recipe!;
        Assert.Equal((100, 900, 200, null, 80), (recipe.StartMs, recipe.EndMs, recipe.CoverMs, recipe.CoverPhoto, recipe.Volume));
        Assert.Equal(new ArchivedRecipeText("词 1", 50, 21, ArchiveValues.TextScale.Medium, ArchiveValues.TextInk.Sun, 1, 501),
            recipe.Texts[1]);
        Assert.Equal(70, recipe.Sound!.Volume);
        Assert.Equal((ArchiveValues.Join.DuetBeside, 60, 0, 2_000, 0),
            (recipe.Join!.Kind, recipe.Join.Volume, recipe.Join.FromMs, recipe.Join.ToMs, recipe.Join.StitchMs));
    }

    [Fact]
    public async Task View_events_history_searches_and_statistics_are_read()
    {
        using var archive = await Fixture.OpenAsync();

        var events = await archive.ReadAsync(ArchiveDocuments.ViewEvents, default).ToListAsync();
        Assert.Equal(16, events.Count);
        Assert.Equal((ArchiveValues.ViewEvent.ShareWatched, 500, ArchiveValues.Surface.Note),
            (events[5].Kind, events[5].Value, events[5].From));
        Assert.Equal(11,
            (await archive.ReadAsync(ArchiveDocuments.History, default).ToListAsync()).Select(view => view.From).Distinct().Count());
        Assert.Equal("山 路", Assert.Single(await archive.ReadAsync(ArchiveDocuments.Searches, default).ToListAsync()).Words);
        var statistics = await archive.ReadAsync(ArchiveDocuments.Statistics, default).ToListAsync();
        Assert.Equal(16, statistics.Count);
        Assert.Equal((new DateOnly(2024, 10, 4), ArchiveValues.ViewEvent.Impression, 5, 0),
            (statistics[0].Day, statistics[0].Kind, statistics[0].Times, statistics[0].Sum));
    }

    [Fact]
    public async Task Photos_videos_and_captions_are_read_as_streams()
    {
        using var archive = await Fixture.OpenAsync();

        Assert.Equal(5, archive.MediaFiles.Count);
        var video = archive.MediaFiles.Single(file => file.EndsWith(".mp4", StringComparison.Ordinal));
        await using var bytes = (await archive.OpenMediaAsync(video, default))!;
        Assert.Equal(39_804, (await Fixture.BytesOfAsync(bytes)).Length);
        await using var captions =
            (await archive.OpenMediaAsync(archive.MediaFiles.Single(file => file.EndsWith(".zh-Hans.vtt", StringComparison.Ordinal)),
                default))!;
        Assert.StartsWith("WEBVTT", Encoding.UTF8.GetString(await Fixture.BytesOfAsync(captions)), StringComparison.Ordinal);
        Assert.Null(await archive.OpenMediaAsync("photos/1.jpg", default));
    }

    /// Reading and writing preserves every byte of every document.
    [Fact]
    public async Task An_archive_that_is_read_and_written_again_is_identical()
    {
        using var archive = await Fixture.OpenAsync();
        using var again = new MemoryStream();
        using (var writer = await ArchiveWriter.CreateAsync(again, default))
        {
            await writer.WriteReadmeAsync(await Fixture.TextOfAsync(Fixture.Stream(), ArchiveFormat.ReadmeName), default);
            await writer.WriteAsync(ArchiveDocuments.Profile, archive.Profile, default);
            await CopyAsync(archive, writer, ArchiveDocuments.Notes, ArchiveDocuments.Drafts);
            await CopyAsync(archive, writer, ArchiveDocuments.Series);
            await CopyAsync(archive, writer, ArchiveDocuments.Comments);
            await CopyAsync(archive, writer, ArchiveDocuments.Likes, ArchiveDocuments.Saves);
            await CopyAsync(archive, writer, ArchiveDocuments.Boards);
            await CopyAsync(archive, writer, ArchiveDocuments.PlaceNames);
            await writer.WriteAsync(ArchiveDocuments.People, (await archive.ReadAsync(ArchiveDocuments.People, default))!, default);
            await writer.WriteAsync(ArchiveDocuments.Remixes, (await archive.ReadAsync(ArchiveDocuments.Remixes, default))!, default);
            await CopyAsync(archive, writer, ArchiveDocuments.Conversations);
            await CopyAsync(archive, writer, ArchiveDocuments.Messages);
            await CopyAsync(archive, writer, ArchiveDocuments.ViewEvents);
            await CopyAsync(archive, writer, ArchiveDocuments.History);
            await CopyAsync(archive, writer, ArchiveDocuments.Searches);
            await CopyAsync(archive, writer, ArchiveDocuments.Statistics);
            foreach (var file in archive.MediaFiles)
            {
                await using var content = await archive.OpenMediaAsync(file, default);
                await writer.CopyAsync(file, content!, default);
            }
            await writer.CompleteAsync(default);
        }

        var (before, after) = (await Fixture.EntriesOfAsync(Fixture.Stream()),
            await Fixture.EntriesOfAsync(new MemoryStream(again.ToArray())));
        Assert.Equal(before.Select(entry => entry.Name), after.Select(entry => entry.Name));
        // Saved words were added later.
        Assert.Equal([ArchiveFormat.ReadmeName, .. ArchiveDocuments.Names.Where(name => name != ArchiveDocuments.SavedWords.Name)],
            before.Select(entry => entry.Name).Take(18));
        foreach (var (was, now) in before.Zip(after))
        {
            Assert.True(was.Bytes.AsSpan().SequenceEqual(now.Bytes), $"{was.Name} is not what it was.");
        }
    }

    static async Task CopyAsync<TRow>(ArchiveReader from, ArchiveWriter to, params ArchiveList<TRow>[] lists)
        where TRow : class
    {
        foreach (var list in lists)
        {
            await to.WriteAsync(list, from.ReadAsync(list, default), default);
        }
    }

    static async Task<string> Handles(IAsyncEnumerable<ArchivedPerson> people) =>
        string.Join(' ', await people.Select(person => person.Handle).ToListAsync());
}
