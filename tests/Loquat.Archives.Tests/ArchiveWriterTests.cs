namespace Loquat.Archives.Tests;

/// Archives are streamed while their contents are read. Only a complete archive has an end.
public class ArchiveWriterTests
{
    [Fact]
    public async Task Rows_are_written_asynchronously_while_they_are_read()
    {
        await using var line = new AsynchronousOnly();
        using var writer = await ArchiveWriter.CreateAsync(line, default);
        var sentAtHalf = 0L;

        await writer.WriteAsync(ArchiveDocuments.Searches, RowsAsync(200_000, half: () => sentAtHalf = line.Length), default);
        await writer.CompleteAsync(default);

        Assert.InRange(sentAtHalf, 100_000, line.Length / 2);
        Assert.InRange(line.Largest, 1, 150_000);
    }

    [Fact]
    public async Task An_archive_without_its_end_is_refused()
    {
        using var to = new MemoryStream();
        using (var writer = await ArchiveWriter.CreateAsync(to, default))
        {
            await writer.WriteReadmeAsync("words", default);
            await Assert.ThrowsAsync<InvalidOperationException>(
                () => writer.WriteAsync(ArchiveDocuments.Searches, BreakingAsync(), default));
        }

        var fault = await Assert.ThrowsAsync<ArchiveFault>(() => ArchiveReader.OpenAsync(new MemoryStream(to.ToArray()), default));

        Assert.Equal(ArchiveFaultKind.CutOff, fault.Kind);
    }

    static async IAsyncEnumerable<ArchivedSearch> RowsAsync(int count, Action half)
    {
        for (var i = 0; i < count; i++)
        {
            if (i == count / 2)
            {
                await Task.Yield();
                half();
            }
            yield return new ArchivedSearch($"words {i} {i * 7919L % 104729}", DateTimeOffset.UnixEpoch.AddSeconds(i));
        }
    }

    static async IAsyncEnumerable<ArchivedSearch> BreakingAsync()
    {
        await Task.Yield();
        yield return new ArchivedSearch("words", DateTimeOffset.UnixEpoch);
        throw new InvalidOperationException("The database is gone.");
    }

    /// Counts the bytes and refuses synchronous writes.
    sealed class AsynchronousOnly : Stream
    {
        long length;

        public int Largest { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => length;
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            (Largest, length) = (Math.Max(Largest, buffer.Length), length + buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
