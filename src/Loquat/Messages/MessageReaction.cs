namespace Loquat.Messages;

/// What somebody feels about a message, by one emoji.
public sealed class MessageReaction
{
    public required long MessageId { get; init; }
    public required long AccountId { get; init; }
    public required string Emoji { get; set; }
}
