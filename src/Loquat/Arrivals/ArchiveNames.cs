using System.Globalization;
using Loquat.Accounts;
using Loquat.Archives;
using Loquat.Discovery.Signals;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Places;
using Loquat.Notifications;
using Loquat.Notifications.Away;

namespace Loquat.Arrivals;

/// Translates the server's enums into the strings of the archive format. A value without a string, such as one that a later version stored,
/// is written as its number.
public static class ArchiveNames
{
    public static string Of(NoteVisibility visibility) => visibility switch
    {
        NoteVisibility.Public => ArchiveValues.Visibility.Public,
        NoteVisibility.Followers => ArchiveValues.Visibility.Followers,
        NoteVisibility.Mutuals => ArchiveValues.Visibility.Mutuals,
        NoteVisibility.OnlyMe => ArchiveValues.Visibility.OnlyMe,
        _ => Number((int)visibility),
    };

    public static string Of(ContactCircle circle) => circle switch
    {
        ContactCircle.Everyone => ArchiveValues.Circle.Everyone,
        ContactCircle.Followers => ArchiveValues.Circle.Followers,
        ContactCircle.Followed => ArchiveValues.Circle.Followed,
        ContactCircle.Nobody => ArchiveValues.Circle.Nobody,
        _ => Number((int)circle),
    };

    public static string Of(NotificationKind kind) => kind switch
    {
        NotificationKind.Like => ArchiveValues.Notification.Like,
        NotificationKind.Save => ArchiveValues.Notification.Save,
        NotificationKind.Comment => ArchiveValues.Notification.Comment,
        NotificationKind.Reply => ArchiveValues.Notification.Reply,
        NotificationKind.Mention => ArchiveValues.Notification.Mention,
        NotificationKind.Follow => ArchiveValues.Notification.Follow,
        NotificationKind.FollowRequest => ArchiveValues.Notification.FollowRequest,
        NotificationKind.FollowAccepted => ArchiveValues.Notification.FollowAccepted,
        NotificationKind.VideoReady => ArchiveValues.Notification.VideoReady,
        NotificationKind.VideoFailed => ArchiveValues.Notification.VideoFailed,
        NotificationKind.Made => ArchiveValues.Notification.Remix,
        NotificationKind.SourceWithdrawn => ArchiveValues.Notification.SourceWithdrawn,
        NotificationKind.BoardInvitation => ArchiveValues.Notification.BoardInvitation,
        _ => Number((int)kind),
    };

    public static string Of(DigestRhythm rhythm) => rhythm switch
    {
        DigestRhythm.Never => ArchiveValues.Digest.Never,
        DigestRhythm.Daily => ArchiveValues.Digest.Daily,
        DigestRhythm.Weekly => ArchiveValues.Digest.Weekly,
        _ => Number((int)rhythm),
    };

    public static string Of(CardTemplate template) => template switch
    {
        CardTemplate.None => ArchiveValues.CardTemplate.None,
        CardTemplate.Paper => ArchiveValues.CardTemplate.Paper,
        CardTemplate.Notebook => ArchiveValues.CardTemplate.Notebook,
        CardTemplate.Magazine => ArchiveValues.CardTemplate.Magazine,
        CardTemplate.Night => ArchiveValues.CardTemplate.Night,
        CardTemplate.Memo => ArchiveValues.CardTemplate.Memo,
        CardTemplate.Dusk => ArchiveValues.CardTemplate.Dusk,
        CardTemplate.Quote => ArchiveValues.CardTemplate.Quote,
        CardTemplate.Newspaper => ArchiveValues.CardTemplate.Newspaper,
        _ => Number((int)template),
    };

    public static string Of(PlaceAliasState state) => state switch
    {
        PlaceAliasState.Proposed => ArchiveValues.ProposalState.Proposed,
        PlaceAliasState.Accepted => ArchiveValues.ProposalState.Accepted,
        PlaceAliasState.Rejected => ArchiveValues.ProposalState.Rejected,
        _ => Number((int)state),
    };

    public static string Of(JoinKind kind) => kind switch
    {
        JoinKind.DuetBeside => ArchiveValues.Join.DuetBeside,
        JoinKind.DuetStacked => ArchiveValues.Join.DuetStacked,
        JoinKind.Stitch => ArchiveValues.Join.Stitch,
        _ => Number((int)kind),
    };

    public static string Of(TextScale scale) => scale switch
    {
        TextScale.Small => ArchiveValues.TextScale.Small,
        TextScale.Medium => ArchiveValues.TextScale.Medium,
        TextScale.Large => ArchiveValues.TextScale.Large,
        _ => Number((int)scale),
    };

    public static string Of(TextInk ink) => ink switch
    {
        TextInk.White => ArchiveValues.TextInk.White,
        TextInk.Sun => ArchiveValues.TextInk.Sun,
        TextInk.Paper => ArchiveValues.TextInk.Paper,
        TextInk.Loquat => ArchiveValues.TextInk.Loquat,
        _ => Number((int)ink),
    };

    public static string Of(SignalKind kind) => kind switch
    {
        SignalKind.Impression => ArchiveValues.ViewEvent.Impression,
        SignalKind.Dwell => ArchiveValues.ViewEvent.Dwell,
        SignalKind.Open => ArchiveValues.ViewEvent.Open,
        SignalKind.Reading => ArchiveValues.ViewEvent.Reading,
        SignalKind.WatchTime => ArchiveValues.ViewEvent.WatchTime,
        SignalKind.ShareWatched => ArchiveValues.ViewEvent.ShareWatched,
        SignalKind.Replays => ArchiveValues.ViewEvent.Replays,
        SignalKind.Skip => ArchiveValues.ViewEvent.Skip,
        SignalKind.Unmute => ArchiveValues.ViewEvent.Unmute,
        SignalKind.Share => ArchiveValues.ViewEvent.Share,
        SignalKind.Like => ArchiveValues.ViewEvent.Like,
        SignalKind.Save => ArchiveValues.ViewEvent.Save,
        SignalKind.Comment => ArchiveValues.ViewEvent.Comment,
        SignalKind.Follow => ArchiveValues.ViewEvent.Follow,
        SignalKind.Hide => ArchiveValues.ViewEvent.Hide,
        SignalKind.NotInterested => ArchiveValues.ViewEvent.NotInterested,
        _ => Number((int)kind),
    };

    public static string Of(Surface surface) => surface switch
    {
        Surface.Explore => ArchiveValues.Surface.Explore,
        Surface.Following => ArchiveValues.Surface.Following,
        Surface.Channel => ArchiveValues.Surface.Channel,
        Surface.Topic => ArchiveValues.Surface.Topic,
        Surface.Profile => ArchiveValues.Surface.Profile,
        Surface.Note => ArchiveValues.Surface.Note,
        Surface.Watch => ArchiveValues.Surface.Watch,
        Surface.Board => ArchiveValues.Surface.Board,
        Surface.Search => ArchiveValues.Surface.Search,
        Surface.Place => ArchiveValues.Surface.Place,
        Surface.Nearby => ArchiveValues.Surface.Nearby,
        _ => Number((int)surface),
    };

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
