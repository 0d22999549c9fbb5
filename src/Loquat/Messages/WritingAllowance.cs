namespace Loquat.Messages;

/// How much somebody may write who is new here: from the first minute a little, and more with each day and with each stranger who answers.
public static class WritingAllowance
{
    public const int StrangersAtFirst = 5;
    public const int MostStrangers = 60;

    /// What somebody may say to one who has not answered yet.
    public const int MostUnanswered = 5;

    const int StrangersEachDay = 1;
    const int StrangersEachAnswer = 3;
    const int MessagesAtFirst = 20;
    const int MessagesEachDay = 5;
    const int MostMessages = 60;

    /// Within a day.
    public static int Strangers(TimeSpan age, int answered) =>
        Math.Min(MostStrangers, StrangersAtFirst + (StrangersEachDay * Days(age)) + (StrangersEachAnswer * answered));

    /// Within a minute.
    public static int Messages(TimeSpan age) => Math.Min(MostMessages, MessagesAtFirst + (MessagesEachDay * Days(age)));

    static int Days(TimeSpan age) => (int)Math.Clamp(age.TotalDays, 0, 1_000);
}
