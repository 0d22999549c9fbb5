namespace Loquat.Accounts;

/// The account that is reading, or an anonymous viewer.
public readonly record struct Viewer(long AccountId)
{
    /// No account has the id 0, so the same SQL works for signed-in and anonymous viewers.
    public static Viewer Anonymous => default;

    public bool IsAnonymous => AccountId == 0;

    public bool Is(long accountId) => !IsAnonymous && AccountId == accountId;
}
