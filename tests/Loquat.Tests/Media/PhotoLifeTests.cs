using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Media.Uploads;
using Loquat.Notes;

namespace Loquat.Tests.Media;

/// From upload to note on the real server.
public sealed class PhotoLifeTests
{
    [Theory, BothDatabases]
    public async Task The_same_job_deletes_the_original_and_keeps_one_clean_master(World world)
    {
        var photo = await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync(320, 240));
        Assert.EndsWith("/original", (await world.StoredFiles()).Single(), StringComparison.Ordinal);

        await world.DoesWhatIsDue();

        Assert.Equal(["1080.jpg", "1440.webp", "360.webp", "720.webp", "96.webp", "master.jpg"],
            (await world.StoredFiles()).Where(name => name.Contains($"/{photo}/", StringComparison.Ordinal))
                .Select(name => Path.GetFileName(name)).Order());
        foreach (var name in await world.StoredFiles())
        {
            var content = await File.ReadAllTextAsync(Path.Combine((await world.Opens()).Options.DataFolder, "store", name),
                System.Text.Encoding.Latin1);
            Assert.DoesNotContain(PhotoFiles.Secret, content, StringComparison.Ordinal);
        }
        Assert.Empty(await world.TablesWith(PhotoFiles.Secret));
    }

    [Theory, BothDatabases("MediaStore=s3")]
    public async Task Photos_work_with_either_store(World world)
    {
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));
        var note = await world.Mei.PublishesPhoto("far away", photo);
        var key = (await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single();

        var page = (await world.Nobody.Opens($"/media/{key}/360.webp")).Is(OK);
        Assert.Equal("image/webp", page.ContentHeaders.ContentType!.ToString());
        Assert.Equal(6, (await world.StoredFiles()).Count(name => name.Contains($"/{photo}/", StringComparison.Ordinal)));

        await world.Mei.Deletes(note);
        await world.WaitsFor(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(await world.StoredFiles(), name => name.Contains($"/{photo}/", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_file_that_is_not_a_photo_is_refused_and_deleted(World world)
    {
        var photo = await world.Mei.Uploads("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray());
        await world.DoesWhatIsDue();

        var state = await world.Mei.Photo(photo);
        Assert.Equal(("failed", null), (state.State, state.Preview));
        Assert.Contains("JPEG, PNG, WebP, AVIF, HEIC", state.Message, StringComparison.Ordinal);
        Assert.Empty(await world.StoredFiles());
        Assert.Empty(await world.UploadedFiles());
        (await world.Mei.Posts("/publish", Person.PhotoNoteFields("with it", [(photo, "")], NoteVisibility.Public)))
            .Is(UnprocessableEntity);
    }

    [Theory, BothDatabases]
    public async Task A_note_can_be_published_while_its_photo_is_processed(World world)
    {
        var photo = await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync(320, 240));
        var note = await world.Mei.PublishesPhoto("just now", photo);
        (await world.Nobody.Opens(note)).Is(OK);

        await world.DoesWhatIsDue();

        var key = (await world.Rows($"SELECT key FROM media WHERE id = {photo}")).Single();
        (await world.Nobody.Opens($"/media/{key}/720.webp")).Is(OK);
    }

    [Theory, BothDatabases]
    public async Task A_note_cannot_be_published_while_its_photo_is_uploading(World world)
    {
        var (_, photo) = await world.Mei.BeginsUpload(100);
        var page = (await world.Mei.Posts("/publish", Person.PhotoNoteFields("too soon", [(photo, "")], NoteVisibility.Public)))
            .Is(UnprocessableEntity);
        Assert.Contains("still on its way", page.Text, StringComparison.Ordinal);
        await world.Mei.Does("/publish", [.. Person.PhotoNoteFields("a draft", [(photo, "")], NoteVisibility.Public), ("act", "draft")]);
    }

    [Theory, BothDatabases]
    public async Task Two_concurrent_crops_leave_one_complete_result(World world)
    {
        var photo = await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));
        (string Edit, (int, int) Size)[] cuts = [("90 0 0 1 1", (240, 320)), ("0 0 0 0.5 1", (160, 240))];

        var outcomes = await Task.WhenAll(cuts.Select(async cut =>
        {
            var job = world.With<Photos>(photos => photos.RenderAgainAsync(new PhotoEdited(photo, cut.Edit), default));
            await job.ContinueWith(_ => { }, TaskScheduler.Default);
            return job.IsCompletedSuccessfully;
        }));

        Assert.Contains(true, outcomes);
        var state = await world.Mei.Photo(photo);
        Assert.Equal(cuts.Single(cut => cut.Edit == state.Edit).Size, (state.Width, state.Height));
        var shown = await (await world.Mei.Arrives()).BytesAsync(state.Preview!);
        Assert.Equal((state.Width, state.Height), await PictureProperties.SizeOfAsync(shown));
        Assert.Equal(6, (await world.StoredFiles()).Count);
    }

    [Theory, BothDatabases]
    public async Task A_note_has_at_most_eighteen_photos(World world)
    {
        var photos = new List<(long, string)>();
        for (var i = 0; i < 19; i++)
        {
            photos.Add((await world.Mei.Uploads(await PhotoFiles.PhoneJpegAsync(64, 48)), $"number {i}"));
        }
        (await world.Mei.Posts("/publish", Person.PhotoNoteFields("too many", photos, NoteVisibility.Public))).Is(UnprocessableEntity);
        await world.Mei.PublishesPhotos("many", photos.Take(18));
        Assert.Equal(18, await world.Counts("note_photos"));
    }
}
