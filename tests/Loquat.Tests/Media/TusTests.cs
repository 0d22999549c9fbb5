using System.Security.Cryptography;
using Loquat.Accounts;
using Loquat.Accounts.Settings;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Media.Uploads;
using Loquat.Media.Videos;

namespace Loquat.Tests.Media;

/// The upload protocol: tus.io/protocols/resumable-upload, version 1.0.0. The browser tests cover a real client.
public sealed class TusTests
{
    [Theory, BothDatabases]
    public async Task The_server_reports_its_protocol_version_and_extensions(World world)
    {
        var browser = await world.Mei.Arrives();
        using var request = browser.Request(HttpMethod.Options, "/uploads");
        var page = (await browser.SendAsync(request)).Is(NoContent);

        Assert.Equal("1.0.0", page.Headers.GetValues("Tus-Version").Single());
        Assert.Equal("creation,expiration,termination,checksum", page.Headers.GetValues("Tus-Extension").Single());
        Assert.Equal("sha1,sha256", page.Headers.GetValues("Tus-Checksum-Algorithm").Single());
        Assert.Equal($"{VideoProbing.MostBytes}", page.Headers.GetValues("Tus-Max-Size").Single());
    }

    [Theory, BothDatabases]
    public async Task A_file_arrives_in_pieces_and_its_offset_is_known(World world)
    {
        var file = await PhotoFiles.PhoneJpegAsync(320, 240);
        var (address, photo) = await world.Mei.BeginsUpload(file.Length);

        var first = (await world.Mei.Sends(address, 0, file[..1000])).Is(NoContent);
        Assert.Equal("1000", Offset(first));
        Assert.NotEmpty(first.Headers.GetValues("Upload-Expires"));
        var asked = (await world.Mei.Tusks(HttpMethod.Head, address, null)).Is(OK);
        Assert.Equal("1000", Offset(asked));
        Assert.Equal($"{file.Length}", asked.Headers.GetValues("Upload-Length").Single());
        Assert.Equal("no-store", asked.Headers.CacheControl!.ToString());
        Assert.Equal("arriving", (await world.Mei.Photo(photo)).State);
        Assert.Equal($"{file.Length}", Offset((await world.Mei.Sends(address, 1000, file[1000..])).Is(NoContent)));

        Assert.Equal("processing", (await world.Mei.Photo(photo)).State);
        await world.DoesWhatIsDue();
        Assert.Equal("ready", (await world.Mei.Photo(photo)).State);
        Assert.Equal($"{file.Length}", Offset((await world.Mei.Tusks(HttpMethod.Head, address, null)).Is(OK)));
    }

    [Theory, BothDatabases]
    public async Task A_piece_in_the_wrong_place_is_a_conflict_and_changes_nothing(World world)
    {
        var (address, _) = await world.Mei.BeginsUpload(100);
        await world.Mei.Sends(address, 0, new byte[10]);

        (await world.Mei.Sends(address, 0, new byte[10])).Is(Conflict);
        (await world.Mei.Sends(address, 20, new byte[10])).Is(Conflict);

        Assert.Equal("10", Offset(await world.Mei.Tusks(HttpMethod.Head, address, null)));
    }

    [Theory, BothDatabases]
    public async Task More_bytes_than_announced_are_refused(World world)
    {
        var (address, _) = await world.Mei.BeginsUpload(100);
        (await world.Mei.Sends(address, 0, new byte[101])).Is(RequestEntityTooLarge);
    }

    [Theory, BothDatabases]
    public async Task Too_large_and_empty_files_are_refused_before_the_upload(World world)
    {
        (await world.Mei.Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", $"{ImageProcessing.MostBytes + 1}")))
            .Is(RequestEntityTooLarge);
        (await world.Mei.Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", "0"))).Is(UnprocessableEntity);
        (await world.Mei.Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", "-1"))).Is(BadRequest);
        (await world.Mei.Tusks(HttpMethod.Post, "/uploads", null)).Is(BadRequest);
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases]
    public async Task A_piece_with_a_wrong_checksum_is_discarded(World world)
    {
        var file = await PhotoFiles.PhoneJpegAsync(320, 240);
        var (address, photo) = await world.Mei.BeginsUpload(file.Length);
        var right = Convert.ToBase64String(SHA256.HashData(file));

        Assert.Equal(460,
            (int)(await world.Mei.Sends(address, 0, file, ("Upload-Checksum", $"sha256 {Convert.ToBase64String(new byte[32])}"))).Status);
        Assert.Equal("0", Offset(await world.Mei.Tusks(HttpMethod.Head, address, null)));
        (await world.Mei.Sends(address, 0, file, ("Upload-Checksum", "md5 AAAA"))).Is(BadRequest);
        (await world.Mei.Sends(address, 0, file, ("Upload-Checksum", "sha256"))).Is(BadRequest);
        (await world.Mei.Sends(address, 0, file, ("Upload-Checksum", "sha256 ***"))).Is(BadRequest);

        (await world.Mei.Sends(address, 0, file, ("Upload-Checksum", $"sha256 {right}"))).Is(NoContent);
        await world.DoesWhatIsDue();
        Assert.Equal("ready", (await world.Mei.Photo(photo)).State);
    }

    [Theory, BothDatabases]
    public async Task Another_protocol_version_is_refused(World world)
    {
        var browser = await world.Mei.Arrives();
        using var request = browser.Request(HttpMethod.Post, "/uploads", ("Tus-Resumable", "0.2.2"), ("Upload-Length", "10"),
            ("Sec-Fetch-Site", "same-origin"));
        var page = (await browser.SendAsync(request)).Is(PreconditionFailed);

        Assert.Equal("1.0.0", page.Headers.GetValues("Tus-Version").Single());
    }

    [Theory, BothDatabases]
    public async Task Another_content_type_is_refused(World world)
    {
        var (address, _) = await world.Mei.BeginsUpload(4);
        var browser = await world.Mei.Arrives();
        using var request = browser.Request(HttpMethod.Patch, address, Person.Tus, ("Upload-Offset", "0"),
            ("Sec-Fetch-Site", "same-origin"));
        request.Content = new ByteArrayContent([1, 2, 3, 4]);
        (await browser.SendAsync(request)).Is(UnsupportedMediaType);
    }

    [Theory, BothDatabases]
    public async Task The_method_can_be_overridden_by_a_header(World world)
    {
        var (address, _) = await world.Mei.BeginsUpload(4);
        (await world.Mei.Tusks(HttpMethod.Post, address, [1, 2], ("Upload-Offset", "0"), ("X-HTTP-Method-Override", "PATCH")))
            .Is(NoContent);
        Assert.Equal("2", Offset((await world.Mei.Tusks(HttpMethod.Post, address, null, ("X-HTTP-Method-Override", "HEAD"))).Is(OK)));
        (await world.Mei.Tusks(HttpMethod.Post, address, null, ("X-HTTP-Method-Override", "DELETE"))).Is(NoContent);
        (await world.Mei.Tusks(HttpMethod.Post, address, null)).Is(MethodNotAllowed);
    }

    [Theory, BothDatabases]
    public async Task A_cancelled_upload_leaves_nothing(World world)
    {
        var (address, photo) = await world.Mei.BeginsUpload(100);
        await world.Mei.Sends(address, 0, new byte[50]);

        (await world.Mei.Tusks(HttpMethod.Delete, address, null)).Is(NoContent);
        await world.DoesWhatIsDue();

        (await world.Mei.Tusks(HttpMethod.Head, address, null)).Is(NotFound);
        (await world.Mei.Opens($"/photos/{photo}")).Is(NotFound);
        Assert.Equal(0, await world.Counts("media"));
        Assert.Empty(await world.UploadedFiles());
    }

    [Theory, BothDatabases]
    public async Task Uploads_are_accessible_to_their_owner_only(World world)
    {
        var (address, photo) = await world.Mei.BeginsUpload(100);

        foreach (var other in new[] { world.Sam, world.Nobody })
        {
            (await other.Tusks(HttpMethod.Head, address, null)).Is(other == world.Sam ? NotFound : Unauthorized);
            (await other.Sends(address, 0, new byte[50])).Is(other == world.Sam ? NotFound : Unauthorized);
            (await other.Tusks(HttpMethod.Delete, address, null)).Is(other == world.Sam ? NotFound : Unauthorized);
        }
        (await world.Sam.Opens($"/photos/{photo}")).Is(NotFound);

        Assert.Equal("0", Offset((await world.Mei.Tusks(HttpMethod.Head, address, null)).Is(OK)));
    }

    [Theory, BothDatabases]
    public async Task An_unused_upload_expires_after_a_day(World world)
    {
        var (half, _) = await world.Mei.BeginsUpload(100);
        await world.Mei.Sends(half, 0, new byte[50]);
        await world.Mei.Adds(await PhotoFiles.PhoneJpegAsync(320, 240));

        await world.WaitsFor(Loquat.Media.Uploads.Uploads.Lifetime + TimeSpan.FromHours(1));
        await world.With<Housekeeping>(housekeeping => housekeeping.HandleAsync(default));

        (await world.Mei.Tusks(HttpMethod.Head, half, null)).Is(NotFound);
        Assert.Equal(0, await world.Counts("media"));
        Assert.Equal(0, await world.Counts("uploads"));
        Assert.Empty(await world.StoredFiles());
        Assert.Empty(await world.UploadedFiles());
    }

    [Theory, BothDatabases]
    public async Task An_interrupted_last_step_is_completed_on_the_next_request(World world)
    {
        var file = await PhotoFiles.PhoneJpegAsync(320, 240);
        var (address, photo) = await world.Mei.BeginsUpload(file.Length);
        await world.Mei.Sends(address, 0, file[..^1]);
        // As after a kill between the store and the database.
        var folder = (await world.Opens()).Options.DataFolder;
        var owner = (await world.AccountOf(world.Mei)).Id;
        var original = new FileInfo(Path.Combine(folder, "store", "media", $"{owner}", $"{photo}", "original"));
        original.Directory!.Create();
        await File.WriteAllBytesAsync(original.FullName, file);
        File.Delete(Directory.GetFiles(Path.Combine(folder, "uploads")).Single());

        Assert.Equal($"{file.Length}", Offset((await world.Mei.Tusks(HttpMethod.Head, address, null)).Is(OK)));
        await world.DoesWhatIsDue();

        Assert.Equal("ready", (await world.Mei.Photo(photo)).State);
    }

    [Theory, BothDatabases]
    public async Task At_most_sixty_unused_photos_are_accepted(World world)
    {
        for (var i = 0; i < Loquat.Media.Uploads.Uploads.MostUnheld; i++)
        {
            await world.Mei.BeginsUpload(10);
        }
        (await world.Mei.Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", "10"))).Is(TooManyRequests);
        await world.Sam.BeginsUpload(10);
    }

    static string Offset(Page page) => page.Headers.GetValues("Upload-Offset").Single();
}
