namespace Loquat.Data;

/// What has changed for somebody, so that who hears of it reads only that.
[Flags]
public enum ChangeKinds
{
    None = 0,
    Notifications = 1,
    Conversations = 2,
    All = Notifications | Conversations,
}
