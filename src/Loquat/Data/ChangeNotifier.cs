namespace Loquat.Data;

/// Tells every process on this database that something changed for an account. It sends only the account id and the kind of change, and
/// receivers read the database, so a message that is lost or received twice does no harm.
public abstract class ChangeNotifier : BackgroundService
{
    /// Something changed for the account with this id.
    public event Action<long, ChangeKinds>? Heard;

    /// Something changed, but it is unknown what and for whom.
    public event Action? HeardSomething;

    /// To be called after the commit.
    public void Send(long number, ChangeKinds kind)
    {
        Hear(number, kind);
        PassOn(number, kind);
    }

    /// Carries text to some accounts that is never stored. Recipients that are not connected never receive it.
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

    /// Sends to the other processes.
    protected abstract void PassOn(long number, ChangeKinds kind);

    /// Sends to the other processes that can be reached at once.
    protected abstract void PassOnWhisper(IReadOnlyList<long> to, string words);
}
