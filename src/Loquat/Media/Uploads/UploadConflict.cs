namespace Loquat.Media.Uploads;

public enum UploadConflictKind { Busy, Offset, Checksum, TooLong }

/// A piece that can't be taken as it is. Each kind has its own answer in the protocol.
public sealed class UploadConflict(UploadConflictKind kind) : Exception($"The piece can't be taken: {kind}.")
{
    public UploadConflictKind Kind => kind;
}
