namespace Loquat.Data;

/// Tells every process on this database that something has changed for somebody, named by a number. It says only of which kind: who
/// hears it looks into the database, so a signal that is lost, or heard twice, does no harm.
public abstract class ChangeNotifier : BackgroundService
{
    /// Something changed for this one.
    public event Action<long, ChangeKinds>? Heard;

    /// Something changed, and it is not known what, or for whom.
    public event Action? HeardSomething;

    /// After the commit.
    public void Send(long number, ChangeKinds kind)
    {
        Hear(number, kind);
        PassOn(number, kind);
    }

    /// Words for some, which are kept nowhere: whoever is not there when they are said never hears them.
    public event Action<long, string>? Whispered;

    public void Whisper(IReadOnlyList<long> to, string words)
    {
        HearWhisper(to, words);
        PassOnWhisper(to, words);
    }

    protected void HearWhisper(IReadOnlyList<long> to, string words)
    {
        foreach (var number in to)
        {
            Whispered?.Invoke(number, words);
        }
    }

    protected void Hear(long number, ChangeKinds kind) => Heard?.Invoke(number, kind);

    protected void HearSomething() => HeardSomething?.Invoke();

    /// To the other processes.
    protected abstract void PassOn(long number, ChangeKinds kind);

    /// To the other processes, as far as they can be reached at once.
    protected abstract void PassOnWhisper(IReadOnlyList<long> to, string words);
}
