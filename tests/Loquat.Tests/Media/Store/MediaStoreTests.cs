using System.Security.Cryptography;
using Loquat.Media;

namespace Loquat.Tests.Media.Store;

/// The same tests on both stores.
public sealed class MediaStoreTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("loquat-store-");

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task A_stored_file_is_read_unchanged(string kind)
    {
        var store = await StoreAsync(kind);
        foreach (var length in (int[])[0, 1, 65_537, 6_000_000])
        {
            var content = RandomNumberGenerator.GetBytes(length);
            await store.PutAsync($"media/1/{length}/file", await LocalAsync(content), default);

            await using var stored = await store.OpenAsync($"media/1/{length}/file", default);
            using var copy = new MemoryStream();
            await stored!.Content.CopyToAsync(copy);
            Assert.Equal(length, stored.Length);
            Assert.Equal(content, copy.ToArray());
        }
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task A_missing_file_is_null(string kind)
    {
        var store = await StoreAsync(kind);
        Assert.Null(await store.OpenAsync("media/2/nothing", default));
        await store.DeleteAllAsync("media/2/", default);
        Assert.Empty(await store.ListAsync("media/2/", default));
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task Deleting_removes_everything_below_a_name_and_nothing_else(string kind)
    {
        var store = await StoreAsync(kind);
        foreach (var name in (string[])["media/3/1/a", "media/3/1/2/b", "media/3/10/a", "media/3/original", "media/31/a"])
        {
            await store.PutAsync(name, await LocalAsync([1]), default);
        }

        await store.DeleteAllAsync("media/3/1/", default);
        await store.DeleteAllAsync("media/3/original", default);

        Assert.Equal(["media/3/10/a", "media/31/a"], (await store.ListAsync("media/3", default)).Order());
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task The_size_includes_everything_below_a_name(string kind)
    {
        var store = await StoreAsync(kind);
        foreach (var (name, length) in ((string, int)[])[("media/5/a", 10), ("media/5/1/b", 300), ("media/51/a", 7)])
        {
            await store.PutAsync(name, await LocalAsync(new byte[length]), default);
        }

        Assert.Equal(310, await store.SizeAsync("media/5/", default));
        Assert.Equal(0, await store.SizeAsync("media/6/", default));
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task Storing_a_file_again_replaces_it(string kind)
    {
        var store = await StoreAsync(kind);
        await store.PutAsync("media/4/a", await LocalAsync([1, 2, 3]), default);
        await store.PutAsync("media/4/a", await LocalAsync([4]), default);

        await using var stored = await store.OpenAsync("media/4/a", default);
        Assert.Equal(1, stored!.Length);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("media/../../outside")]
    [InlineData("/etc/passwd")]
    public async Task No_name_leaves_the_folder(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await (await StoreAsync("disk")).OpenAsync(name, default));

    public void Dispose() => folder.Delete(recursive: true);

    async Task<MediaStore> StoreAsync(string kind) => kind == "disk"
        ? new DiskMediaStore(folder.FullName + "/store/")
        : new S3MediaStore(S3Address.Parse(await S3Store.OptionAsync())!);

    async Task<string> LocalAsync(byte[] content)
    {
        var path = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(path, content);
        return path;
    }
}
