namespace Loquat.Data;

/// What has changed for somebody, so that who hears of it reads only that.
[Flags]
public enum SignalKinds
{
    None = 0,
    Notices = 1,
    Talks = 2,
    All = Notices | Talks,
}
