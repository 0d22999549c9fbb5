namespace Loquat.Archives;

/// Allows a ZIP to be written to a stream that rejects synchronous writes, such as a response body:
/// <see cref="System.IO.Compression.ZipArchive"/> ends each entry with a few bytes that it writes synchronously. These are buffered until
/// the next asynchronous write.
sealed class UnblockingStream(Stream line) : Stream
{
    readonly MemoryStream held = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => held.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => held.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await WriteHeldAsync(cancellationToken);
        await line.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
        // Only FlushAsync writes the buffered bytes.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await WriteHeldAsync(cancellationToken);
        await line.FlushAsync(cancellationToken);
    }

    async ValueTask WriteHeldAsync(CancellationToken ct)
    {
        if (held.Length > 0)
        {
            await line.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), ct);
            held.SetLength(0);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
