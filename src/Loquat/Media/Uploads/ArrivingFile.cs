using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Loquat.Media.Uploads;

/// The file of an upload while its bytes come in. It is written in large pieces, by the thread that takes them in, and is sent to the disk
/// as it grows, so that whoever sent the last byte of a long video need not wait for the first.
sealed class ArrivingFile(string path) : IAsyncDisposable
{
    const int PieceBytes = 1 << 18;
    const int FlushedEach = 1 << 25;

    readonly SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
    readonly byte[] piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
    int filled;
    long unflushed;
    Task flush = Task.CompletedTask;

    /// In bytes, with what is not written yet.
    public long Length { get; private set; } = new FileInfo(path).Length;

    /// Whether the sender came to an end, and not the line. What came before a line broke is written too.
    public async Task<bool> TakeAsync(Stream content, long most, IncrementalHash? sum, CancellationToken ct)
    {
        while (true)
        {
            int read;
            try
            {
                read = await content.ReadAsync(piece.AsMemory(filled, PieceBytes - filled), ct);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                await WriteAsync();
                return false;
            }
            if (Length + read > most)
            {
                throw new UploadConflict(UploadConflictKind.TooLong);
            }
            sum?.AppendData(piece.AsSpan(filled, read));
            filled += read;
            Length += read;
            if (read == 0 || filled == PieceBytes)
            {
                await WriteAsync();
            }
            if (read == 0)
            {
                return true;
            }
        }
    }

    public void Shorten(long length)
    {
        RandomAccess.SetLength(file, length);
        Length = length;
    }

    // Not cut short by a line that breaks: what is here is kept.
    async Task WriteAsync()
    {
        // Synchronous, since .NET runs an asynchronous write to a file on another thread of the pool, which requests need.
        RandomAccess.Write(file, piece.AsSpan(0, filled), Length - filled);
        unflushed += filled;
        filled = 0;
        if (unflushed >= FlushedEach && flush.IsCompleted)
        {
            await flush;
            unflushed = 0;
            flush = DedicatedThread.RunAsync(() => RandomAccess.FlushToDisk(file), CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await flush;
        }
        finally
        {
            file.Dispose();
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
