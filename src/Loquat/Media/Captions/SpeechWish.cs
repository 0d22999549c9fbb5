namespace Loquat.Media.Captions;

public enum SpeechStep { Waiting = 0, Listening = 1, Failed = 2 }

public enum SpeechProblem
{
    None = 0,

    /// The service can't be reached, times out, or reports an internal error.
    NoAnswer = 1,

    /// The service rejects the request: its address, model or key is wrong.
    Refused = 2,

    /// The response contains no segments.
    NotUnderstood = 3,

    /// The audio contains no speech.
    NothingHeard = 4,
}

/// An author's request for captions from the speech in a video. The row is deleted when the captions exist.
public sealed class SpeechWish
{
    public required long MediumId { get; init; }
    public required string Language { get; set; }
    public SpeechStep Step { get; set; }
    public SpeechProblem Problem { get; set; }

    /// The number of failed attempts.
    public int Failures { get; set; }
    public required DateTimeOffset AskedAt { get; set; }
}
