namespace Loquat.Messages;

/// What a higher module does in the transaction that sends a message.
public sealed record OnMessageSent(Func<Message, CancellationToken, Task> RunAsync);
