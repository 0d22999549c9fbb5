using System.Collections.Concurrent;

namespace Loquat.Tests;

/// Records what a server logs, for tests that check it and for the messages of failed tests.
public sealed class LogRecorder : ILoggerProvider
{
    readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public IEnumerable<string> Errors => lines.Where(l => l.StartsWith(nameof(LogLevel.Error), StringComparison.Ordinal));

    public void Clear() => lines.Clear();

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, lines);

    public void Dispose()
    {
        // Nothing to dispose.
    }

    sealed class Recorder(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
