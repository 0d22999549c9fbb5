namespace Loquat.Accounts;

/// Who is looking: an account, or nobody in particular.
public readonly record struct Viewer(long AccountId)
{
    /// No account has the id 0, so the same SQL serves signed-in and anonymous viewers.
    public static Viewer Anonymous => default;

    public bool IsAnonymous => AccountId == 0;

    public bool Is(long accountId) => !IsAnonymous && AccountId == accountId;
}
