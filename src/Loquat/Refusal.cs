namespace Loquat;

public enum RefusalKind { NotFound, Forbidden, Invalid, Conflict, TooMany }

/// An error that a person may read. Each entry point maps it once; any other exception is a bug.
public sealed class Refusal(RefusalKind kind, string message) : Exception(message)
{
    public RefusalKind Kind => kind;

    /// The form field that the message is about.
    public string? Field { get; private init; }

    public TimeSpan? RetryAfter { get; private init; }

    public static Refusal NotFound() => new(RefusalKind.NotFound, Text.Refusal_NotFound);

    public static Refusal Forbidden(string message) => new(RefusalKind.Forbidden, message);

    public static Refusal Invalid(string message, string? field = null) => new(RefusalKind.Invalid, message) { Field = field };

    public static Refusal Conflict(string message, string? field = null) => new(RefusalKind.Conflict, message) { Field = field };

    public static Refusal TooMany(string message, TimeSpan retryAfter) => new(RefusalKind.TooMany, message) { RetryAfter = retryAfter };
}
