namespace Loquat.Media;

/// What a room above this one does in the transaction in which a photo becomes ready, fails, or looks different from then on.
public sealed record OnMediaChanged(Func<long, CancellationToken, Task> RunAsync);
