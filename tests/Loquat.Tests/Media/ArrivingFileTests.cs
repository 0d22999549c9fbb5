using System.Security.Cryptography;
using Loquat.Media;
using Loquat.Media.Uploads;

namespace Loquat.Tests.Media;

public sealed class ArrivingFileTests : IDisposable
{
    readonly string path = Path.Combine(Path.GetTempPath(), $"loquat-arriving-{Guid.NewGuid():N}");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256 * 1024)]
    [InlineData(256 * 1024 + 1)]
    [InlineData(70 * 1024 * 1024 + 3)]
    public async Task The_file_contains_every_received_byte(int bytes)
    {
        var sent = RandomNumberGenerator.GetBytes(bytes);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        await using (var file = new ArrivingFile(path))
        {
            Assert.True(await file.TakeAsync(new OddLine(sent, breaks: false), bytes, sum, default));
            Assert.Equal(bytes, file.Length);
        }

        Assert.Equal(sent, await File.ReadAllBytesAsync(path));
        Assert.Equal(SHA256.HashData(sent), sum.GetHashAndReset());
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(700_000)]
    public async Task Bytes_before_a_lost_connection_are_kept_and_the_next_piece_follows(int bytes)
    {
        var sent = RandomNumberGenerator.GetBytes(2 * bytes);

        await using (var file = new ArrivingFile(path))
        {
            Assert.False(await file.TakeAsync(new OddLine(sent[..bytes], breaks: true), sent.Length, null, default));
        }
        await using (var file = new ArrivingFile(path))
        {
            Assert.Equal(bytes, file.Length);
            Assert.True(await file.TakeAsync(new OddLine(sent[bytes..], breaks: false), sent.Length, null, default));
        }

        Assert.Equal(sent, await File.ReadAllBytesAsync(path));
    }

    public void Dispose() => File.Delete(path);

    /// A stream that returns a few bytes at a time.
    sealed class OddLine(byte[] bytes, bool breaks) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Position == Length && breaks
                ? throw new IOException("The line broke.")
                : Read(buffer.Span[..Math.Min(buffer.Length, 77_777)]);
        }
    }
}
