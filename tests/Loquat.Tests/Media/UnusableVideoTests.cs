using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Loquat.Data;
using Loquat.Media.Uploads;

namespace Loquat.Tests.Media;

/// Files that are not videos or are malicious are refused with a message, and nothing of them remains.
public sealed class UnusableVideoTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "a playlist", "can read" },
        { "a list of files", "can read" },
        { "sound alone", "only sound" },
        { "a locked film", "encrypted" },
        { "half a film", "damaged" },
        { "noise", "damaged" },
        { "an hour", "15 minutes" },
        { "a page", "can read" },
        { "a bomb of pixels", "8,192 pixels" },
        { "a bomb of frames", "too many frames" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task An_unusable_video_is_refused_with_a_reason_and_leaves_nothing(string what, string says)
    {
        using var world = new World(Engine.Sqlite);
        var video = await UploadsAsync(world, await FileAsync(what));
        await world.DoesWhatIsDue();

        var state = await world.Mei.Photo(video);
        Assert.Equal("failed", state.State);
        Assert.Contains(says, state.Message, StringComparison.Ordinal);
        Assert.Empty(await world.StoredFiles());
        Assert.Empty(await world.UploadedFiles());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine((await world.Opens()).Options.DataFolder, "scratch"), "original*",
            SearchOption.AllDirectories));
    }

    /// The pictures of this video are in another file, which must not be read.
    [Fact]
    public async Task A_video_that_references_another_file_gets_no_content_of_it()
    {
        using var world = new World(Engine.Sqlite);
        var folder = (await world.Opens()).Options.DataFolder;
        var other = Path.Combine(folder, "other.mp4");
        var whole = await VideoScenes.FormatAsync("silent");
        await File.WriteAllBytesAsync(other, whole);

        var video = await UploadsAsync(world, WithPicturesIn(whole, $"file://{other}"));
        await world.DoesWhatIsDue();

        Assert.Equal("failed", (await world.Mei.Photo(video)).State);
        Assert.Empty(await world.StoredFiles());
    }

    /// Addresses must not be requested.
    [Fact]
    public async Task A_video_or_playlist_that_references_an_address_causes_no_request()
    {
        using var world = new World(Engine.Sqlite);
        using var there = new TcpListener(IPAddress.Loopback, 0);
        there.Start();
        var address = $"http://{there.LocalEndpoint}/film.mp4";
        var playlist = Encoding.UTF8.GetBytes($"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{address}\n#EXT-X-ENDLIST\n");
        foreach (var file in new[] { WithPicturesIn(await VideoScenes.FormatAsync("silent"), address), playlist })
        {
            var video = await UploadsAsync(world, file);
            await world.DoesWhatIsDue();
            Assert.Equal("failed", (await world.Mei.Photo(video)).State);
        }
        Assert.False(there.Pending());
        Assert.Empty(await world.StoredFiles());
    }

    [Theory, BothDatabases]
    public async Task More_than_four_gibibytes_are_refused_before_the_first_byte(World world)
    {
        var refused = await world.Mei.Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", "4294967297"),
            ("Upload-Metadata", "kind dmlkZW8="));
        Assert.Equal(RequestEntityTooLarge, refused.Status);
        Assert.Equal(0, await world.Counts("media"));
    }

    [Theory, BothDatabases("Quota=1MB")]
    public async Task An_upload_above_the_quota_is_refused_before_the_first_byte(World world)
    {
        await world.Mei.BeginsUpload(700_000, isVideo: true);
        var refused = await world.Mei.Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", "700000"),
            ("Upload-Metadata", "kind dmlkZW8="), ("Accept", "application/json"));
        Assert.Equal(UnprocessableEntity, refused.Status);
        Assert.Contains("1 MB", refused.Text, StringComparison.Ordinal);
        await world.Sam.BeginsUpload(700_000, isVideo: true);
    }

    [Theory, BothDatabases("FreeDisk=900000GB")]
    public async Task A_nearly_full_server_accepts_no_uploads(World world)
    {
        var refused = await world.Mei.Tusks(HttpMethod.Post, "/uploads", null, ("Upload-Length", "1000"), ("Accept", "application/json"));
        Assert.Equal(TooManyRequests, refused.Status);
        Assert.Contains("nearly full", refused.Text, StringComparison.Ordinal);
    }

    static async Task<long> UploadsAsync(World world, byte[] file)
    {
        var (address, video) = await world.Mei.BeginsUpload(file.Length, isVideo: true);
        (await world.Mei.Sends(address, 0, file)).Is(NoContent);
        return video;
    }

    static async Task<byte[]> FileAsync(string what)
    {
        switch (what)
        {
            case "a playlist":
                return "#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:2,\nfile:///etc/passwd\n#EXTINF:2,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n"u8
                    .ToArray();
            case "a list of files":
                return "ffconcat version 1.0\nfile /etc/passwd\n"u8.ToArray();
            case "sound alone":
                return await VideoScenes.MakeAsync("out.m4a", [.. VideoScenes.Tone(2), "-c:a", "aac"]);
            case "a locked film":
                return await VideoScenes.MakeAsync("out.mp4", ["-i", "in", "-c", "copy", "-encryption_scheme", "cenc-aes-ctr",
                    "-encryption_key", "76a6c65c5ea762046bd749a2e632ccbb",
                    "-encryption_kid", "a7e61c373e219033c21091fa607bf3b8"], await VideoScenes.FormatAsync("silent"));
            case "half a film":
                var whole = await VideoScenes.FormatAsync("silent");
                return whole[..(whole.Length / 2)];
            case "an hour":
                return await VideoScenes.MakeAsync("out.mp4",
                    ["-f", "lavfi", "-i", "color=size=32x32:rate=1:duration=3600", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt",
                        "yuv420p"]);
            // Some kilobytes that would expand to gigabytes.
            case "a bomb of pixels":
                return await VideoScenes.MakeAsync("out.mp4",
                    ["-f", "lavfi", "-i", "color=size=8208x8208:rate=10:duration=1", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt",
                        "yuv420p"]);
            case "a bomb of frames":
                return await VideoScenes.MakeAsync("out.mp4",
                    ["-f", "lavfi", "-i", "color=size=32x32:rate=2000:duration=2", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt",
                        "yuv420p"]);
            case "a page":
                return "<!doctype html><video src=x>"u8.ToArray();
            default:
                return [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[4000]];
        }
    }

    /// The same video without its own pictures. Its one data reference (ISO/IEC 14496-12, 8.7.2) points elsewhere.
    static byte[] WithPicturesIn(byte[] clip, string address)
    {
        byte[] entry = [.. BigEndian(8 + 4 + address.Length + 1), .. "url "u8, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(address), 0];
        byte[] references = [0, 0, 0, 0, 0, 0, 0, 1, .. entry];
        return Rewritten(clip, ["moov", "trak", "mdia", "minf", "dinf", "dref"], references);
    }

    static byte[] Rewritten(ReadOnlySpan<byte> boxes, ReadOnlySpan<string> path, byte[] content)
    {
        var written = new List<byte>();
        for (var at = 0; at + 8 <= boxes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(boxes[at..]);
            var name = Encoding.ASCII.GetString(boxes.Slice(at + 4, 4));
            var inner = boxes.Slice(at + 8, length - 8);
            byte[] kept = name != path[0] ? inner.ToArray() : path.Length == 1 ? content : Rewritten(inner, path[1..], content);
            written.AddRange([.. BigEndian(8 + kept.Length), .. boxes.Slice(at + 4, 4), .. name == "mdat" ? new byte[kept.Length] : kept]);
            at += length;
        }
        return [.. written];
    }

    static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
