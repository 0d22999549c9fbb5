using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Loquat.Media.Uploads;

/// Writes the bytes of an upload to disk as they arrive. It writes in large chunks on the receiving thread, and flushes while the file
/// grows, so that the last bytes of a long video don't wait for all of it to be flushed.
sealed class ArrivingFile(string path) : IAsyncDisposable
{
    const int PieceBytes = 1 << 18;
    const int FlushedEach = 1 << 25;

    readonly SafeFileHandle file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
    readonly byte[] piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
    int filled;
    long unflushed;
    Task flush = Task.CompletedTask;

    /// The length in bytes, including what is not yet written.
    public long Length { get; private set; } = new FileInfo(path).Length;

    /// Returns true if the request body ended normally, and false if the connection broke. The bytes received before that are written too.
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

    // Not cancellable: received bytes are kept even if the connection breaks.
    async Task WriteAsync()
    {
        // Synchronous, because .NET runs asynchronous file writes on another thread of the pool, which requests need.
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
