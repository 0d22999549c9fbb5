namespace Loquat.Media.Captions;

public enum SpeechStep { Waiting = 0, Listening = 1, Failed = 2 }

public enum SpeechProblem
{
    None = 0,

    /// The service can't be reached, takes too long, or has trouble of its own.
    NoAnswer = 1,

    /// The service takes no such request: its address, model or key is wrong.
    Refused = 2,

    /// It answered something else than segments.
    NotUnderstood = 3,

    /// Nobody speaks in it.
    NothingHeard = 4,
}

/// Somebody wants captions made of what is said in their video. It is gone when they are there.
public sealed class SpeechWish
{
    public required long MediumId { get; init; }
    public required string Language { get; set; }
    public SpeechStep Step { get; set; }
    public SpeechProblem Problem { get; set; }

    /// How often the service did not answer.
    public int Failures { get; set; }
    public required DateTimeOffset AskedAt { get; set; }
}
