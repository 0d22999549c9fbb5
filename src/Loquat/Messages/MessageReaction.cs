namespace Loquat.Messages;

public sealed class MessageReaction
{
    public required long MessageId { get; init; }
    public required long AccountId { get; init; }
    public required string Emoji { get; set; }
}
