namespace Loquat.Media;

/// A handler from a module above. It runs in the transaction in which a medium becomes ready, fails or changes its appearance.
public sealed record OnMediaChanged(Func<long, CancellationToken, Task> RunAsync);
