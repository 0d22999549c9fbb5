namespace Loquat.Messages;

/// What a room above this one does in the transaction in which somebody says something.
public sealed record OnMessageSent(Func<Message, CancellationToken, Task> RunAsync);
