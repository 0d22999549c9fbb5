namespace Loquat.Media.Captions;

/// What went wrong with the service, for its caller; where it `MayPass`, another try may help.
public sealed class SpeechFailed(SpeechProblem problem, Exception? cause = null) : Exception($"The speech service: {problem}", cause)
{
    public SpeechProblem Problem => problem;

    public bool MayPass => problem == SpeechProblem.NoAnswer;
}
