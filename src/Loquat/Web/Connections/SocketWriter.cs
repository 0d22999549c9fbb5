using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace Loquat.Web.Connections;

/// What Kestrel writes to a connection. Whoever flushes it hands it to the socket, where Kestrel's own pipe wakes another thread for that.
/// Used as every pipe is: by one at a time, and not while a flush goes on.
sealed class SocketWriter(Socket socket, PipeWriter behind) : PipeWriter
{
    const int Smallest = 4096;

    readonly List<ArraySegment<byte>> pieces = [];
    byte[] open = [];
    int used;
    volatile bool isFlushing;
    volatile bool isOver;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => used + pieces.Sum(piece => (long)piece.Count);

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        var needed = Math.Max(sizeHint, 1);
        if (open.Length - used < needed)
        {
            ClosePiece();
            open = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Smallest));
        }
        return open.AsMemory(used);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, open.Length - used);
        used += bytes;
    }

    /// Ends when the system has taken all of it, or the other side is gone. What was begun is not called off: half an answer would
    /// make nonsense of the next one.
    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        ClosePiece();
        isFlushing = true;
        try
        {
            while (pieces.Count > 0 && !isOver)
            {
                LetGo(pieces is [var only] ? await socket.SendAsync(only.AsMemory(), SocketFlags.None, CancellationToken.None) : await socket.SendAsync(pieces, SocketFlags.None));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            isOver = true;
        }
        if (isOver)
        {
            LetGoOfAll();
        }
        // Last: whoever completes it meanwhile must not let go of the same arrays, which would be lent twice.
        isFlushing = false;
        return new FlushResult(isCanceled: false, isCompleted: isOver);
    }

    /// A flush that waits for a slow reader ends with the connection, which is what Kestrel aborts.
    public override void CancelPendingFlush()
    {
    }

    /// The transport closes the socket when its own pipe is complete, and sends before what was written but not flushed.
    public override void Complete(Exception? exception = null)
    {
        var (wasOver, isPending) = (isOver, isFlushing);
        isOver = true;
        // What the system still reads from must not be lent to somebody else. That flush lets go of it.
        if (!isPending)
        {
            ClosePiece();
            foreach (var piece in wasOver || exception is not null ? [] : pieces)
            {
                behind.Write(piece);
            }
            LetGoOfAll();
        }
        behind.Complete(exception);
    }

    void ClosePiece()
    {
        if (used > 0)
        {
            pieces.Add(new ArraySegment<byte>(open, 0, used));
        }
        else if (open.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(open);
        }
        (open, used) = ([], 0);
    }

    /// Of what was sent.
    void LetGo(int sent)
    {
        var whole = 0;
        while (whole < pieces.Count && sent >= pieces[whole].Count)
        {
            sent -= pieces[whole].Count;
            ArrayPool<byte>.Shared.Return(pieces[whole++].Array!);
        }
        pieces.RemoveRange(0, whole);
        if (sent > 0)
        {
            pieces[0] = pieces[0][sent..];
        }
    }

    void LetGoOfAll()
    {
        foreach (var piece in pieces)
        {
            ArrayPool<byte>.Shared.Return(piece.Array!);
        }
        pieces.Clear();
    }
}
