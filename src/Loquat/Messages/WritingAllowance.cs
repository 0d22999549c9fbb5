namespace Loquat.Messages;

/// Limits for new accounts: a small allowance at first, more with each day and with each stranger who replies.
public static class WritingAllowance
{
    public const int StrangersAtFirst = 5;
    public const int MostStrangers = 60;

    /// The number of messages to somebody who has not replied yet.
    public const int MostUnanswered = 5;

    const int StrangersEachDay = 1;
    const int StrangersEachAnswer = 3;
    const int MessagesAtFirst = 20;
    const int MessagesEachDay = 5;
    const int MostMessages = 60;

    /// Per day.
    public static int Strangers(TimeSpan age, int answered) =>
        Math.Min(MostStrangers, StrangersAtFirst + (StrangersEachDay * Days(age)) + (StrangersEachAnswer * answered));

    /// Per minute.
    public static int Messages(TimeSpan age) => Math.Min(MostMessages, MessagesAtFirst + (MessagesEachDay * Days(age)));

    static int Days(TimeSpan age) => (int)Math.Clamp(age.TotalDays, 0, 1_000);
}
