using Loquat.Accounts;

namespace Loquat.Demo;

/// A note of the demo community: its author, its time, and the text that it uses.
sealed record WrittenNote(long Id, DateTimeOffset At, Account Author, DemoNote Text, int Time);
