namespace Loquat.Notifications;

/// What a sub-module does in the transaction in which an account is notified.
public sealed record OnNotified(Func<long, CancellationToken, Task> RunAsync);
