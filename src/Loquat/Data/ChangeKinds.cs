namespace Loquat.Data;

/// What has changed for an account, so that a receiver reads only that.
[Flags]
public enum ChangeKinds
{
    None = 0,
    Notifications = 1,
    Conversations = 2,
    All = Notifications | Conversations,
}
