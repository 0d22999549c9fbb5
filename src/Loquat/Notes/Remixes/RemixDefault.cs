namespace Loquat.Notes.Remixes;

public sealed class RemixDefault : RemixPermissionRow
{
    public required long AccountId { get; init; }
}
