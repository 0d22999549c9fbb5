namespace Loquat.Media.Uploads;

public enum UploadConflictKind { Busy, Offset, Checksum, TooLong }

/// A chunk that can't be accepted. Each kind has its own status code in the protocol.
public sealed class UploadConflict(UploadConflictKind kind) : Exception($"The piece can't be taken: {kind}.")
{
    public UploadConflictKind Kind => kind;
}
