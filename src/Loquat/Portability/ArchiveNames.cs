using System.Globalization;
using Loquat.Accounts;
using Loquat.Archives;
using Loquat.Discovery.ViewEvents;
using Loquat.Linguistics.Review;
using Loquat.Media.Videos;
using Loquat.Notes;
using Loquat.Notes.Places;
using Loquat.Notifications;
using Loquat.Notifications.Away;

namespace Loquat.Portability;

/// Maps the server's enums to the strings of the archive format. A value without a string, such as one stored by a later version, is
/// written as its number.
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
        NotificationKind.Remix => ArchiveValues.Notification.Remix,
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

    public static string Of(TextCardTemplate template) => template switch
    {
        TextCardTemplate.None => ArchiveValues.TextCardTemplate.None,
        TextCardTemplate.Paper => ArchiveValues.TextCardTemplate.Paper,
        TextCardTemplate.Notebook => ArchiveValues.TextCardTemplate.Notebook,
        TextCardTemplate.Magazine => ArchiveValues.TextCardTemplate.Magazine,
        TextCardTemplate.Night => ArchiveValues.TextCardTemplate.Night,
        TextCardTemplate.Memo => ArchiveValues.TextCardTemplate.Memo,
        TextCardTemplate.Dusk => ArchiveValues.TextCardTemplate.Dusk,
        TextCardTemplate.Quote => ArchiveValues.TextCardTemplate.Quote,
        TextCardTemplate.Newspaper => ArchiveValues.TextCardTemplate.Newspaper,
        _ => Number((int)template),
    };

    public static string Of(PlaceAliasState state) => state switch
    {
        PlaceAliasState.Proposed => ArchiveValues.ProposalState.Proposed,
        PlaceAliasState.Accepted => ArchiveValues.ProposalState.Accepted,
        PlaceAliasState.Rejected => ArchiveValues.ProposalState.Rejected,
        _ => Number((int)state),
    };

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Learning => ArchiveValues.ReviewState.Learning,
        ReviewState.Review => ArchiveValues.ReviewState.Review,
        ReviewState.Relearning => ArchiveValues.ReviewState.Relearning,
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

    public static string Of(ViewEventKind kind) => kind switch
    {
        ViewEventKind.Impression => ArchiveValues.ViewEvent.Impression,
        ViewEventKind.Dwell => ArchiveValues.ViewEvent.Dwell,
        ViewEventKind.Open => ArchiveValues.ViewEvent.Open,
        ViewEventKind.Reading => ArchiveValues.ViewEvent.Reading,
        ViewEventKind.WatchTime => ArchiveValues.ViewEvent.WatchTime,
        ViewEventKind.ShareWatched => ArchiveValues.ViewEvent.ShareWatched,
        ViewEventKind.Replays => ArchiveValues.ViewEvent.Replays,
        ViewEventKind.Skip => ArchiveValues.ViewEvent.Skip,
        ViewEventKind.Unmute => ArchiveValues.ViewEvent.Unmute,
        ViewEventKind.Share => ArchiveValues.ViewEvent.Share,
        ViewEventKind.Like => ArchiveValues.ViewEvent.Like,
        ViewEventKind.Save => ArchiveValues.ViewEvent.Save,
        ViewEventKind.Comment => ArchiveValues.ViewEvent.Comment,
        ViewEventKind.Follow => ArchiveValues.ViewEvent.Follow,
        ViewEventKind.Hide => ArchiveValues.ViewEvent.Hide,
        ViewEventKind.NotInterested => ArchiveValues.ViewEvent.NotInterested,
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
