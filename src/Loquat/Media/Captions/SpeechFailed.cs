namespace Loquat.Media.Captions;

/// A failure of the speech service. `MayPass` says whether another attempt may help.
public sealed class SpeechFailed(SpeechProblem problem, Exception? cause = null) : Exception($"The speech service: {problem}", cause)
{
    public SpeechProblem Problem => problem;

    public bool MayPass => problem == SpeechProblem.NoAnswer;
}
