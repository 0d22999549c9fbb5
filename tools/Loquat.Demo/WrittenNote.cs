using Loquat.Accounts;

namespace Loquat.Demo;

/// A note of the demo community in its place: who wrote it when, after which text.
sealed record WrittenNote(long Id, DateTimeOffset At, Account Author, DemoNote Text, int Time);
