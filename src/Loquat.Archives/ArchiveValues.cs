namespace Loquat.Archives;

/// <summary>The strings for choices and kinds in an archive.</summary>
/// <remarks>Values may be added within a version, so a reader accepts strings that are not listed here.</remarks>
public static class ArchiveValues
{
    /// <summary>Who may see a note.</summary>
    public static class Visibility
    {
        /// <summary>Everybody.</summary>
        public const string Public = "public";

        /// <summary>Followers of the author.</summary>
        public const string Followers = "followers";

        /// <summary>People whom the author follows and who follow the author.</summary>
        public const string Mutuals = "mutuals";

        /// <summary>The author alone.</summary>
        public const string OnlyMe = "onlyMe";
    }

    /// <summary>From whom a person accepts something.</summary>
    public static class Circle
    {
        /// <summary>Everybody.</summary>
        public const string Everyone = "everyone";

        /// <summary>Followers of the person.</summary>
        public const string Followers = "followers";

        /// <summary>People whom the person follows.</summary>
        public const string Followed = "followed";

        /// <summary>Nobody.</summary>
        public const string Nobody = "nobody";
    }

    /// <summary>Kinds of notifications.</summary>
    public static class Notification
    {
        /// <summary>Somebody liked a note or comment.</summary>
        public const string Like = "like";

        /// <summary>Somebody saved a note.</summary>
        public const string Save = "save";

        /// <summary>Somebody commented on a note.</summary>
        public const string Comment = "comment";

        /// <summary>Somebody replied to a comment.</summary>
        public const string Reply = "reply";

        /// <summary>Somebody mentioned the person.</summary>
        public const string Mention = "mention";

        /// <summary>Somebody follows the person.</summary>
        public const string Follow = "follow";

        /// <summary>Somebody asks to follow the person.</summary>
        public const string FollowRequest = "followRequest";

        /// <summary>Somebody accepted the person as a follower.</summary>
        public const string FollowAccepted = "followAccepted";

        /// <summary>A video is ready.</summary>
        public const string VideoReady = "videoReady";

        /// <summary>A video could not be processed.</summary>
        public const string VideoFailed = "videoFailed";

        /// <summary>Somebody remixed a note.</summary>
        public const string Remix = "made";

        /// <summary>The source of a remix was withdrawn.</summary>
        public const string SourceWithdrawn = "sourceWithdrawn";

        /// <summary>Somebody invited the person to a board.</summary>
        public const string BoardInvitation = "boardInvitation";
    }

    /// <summary>How often a digest is sent by email.</summary>
    public static class Digest
    {
        /// <summary>Never.</summary>
        public const string Never = "never";

        /// <summary>Every day.</summary>
        public const string Daily = "daily";

        /// <summary>Every week.</summary>
        public const string Weekly = "weekly";
    }

    /// <summary>The template of the text cards of a note.</summary>
    public static class TextCardTemplate
    {
        /// <summary>No text cards.</summary>
        public const string None = "none";

        /// <summary>The template of that name.</summary>
        public const string Paper = "paper";

        /// <summary>The template of that name.</summary>
        public const string Notebook = "notebook";

        /// <summary>The template of that name.</summary>
        public const string Magazine = "magazine";

        /// <summary>The template of that name.</summary>
        public const string Night = "night";

        /// <summary>The template of that name.</summary>
        public const string Memo = "memo";

        /// <summary>The template of that name.</summary>
        public const string Dusk = "dusk";

        /// <summary>The template of that name.</summary>
        public const string Quote = "quote";

        /// <summary>The template of that name.</summary>
        public const string Newspaper = "newspaper";
    }

    /// <summary>The state of a proposal.</summary>
    public static class ProposalState
    {
        /// <summary>Not decided yet.</summary>
        public const string Proposed = "proposed";

        /// <summary>A moderator accepted it.</summary>
        public const string Accepted = "accepted";

        /// <summary>A moderator rejected it.</summary>
        public const string Rejected = "rejected";
    }

    /// <summary>The phase of learning of a saved word.</summary>
    public static class ReviewState
    {
        /// <summary>New, or in its first steps.</summary>
        public const string Learning = "learning";

        /// <summary>Learned.</summary>
        public const string Review = "review";

        /// <summary>Forgotten, and learned again.</summary>
        public const string Relearning = "relearning";
    }

    /// <summary>How a video is joined with another.</summary>
    public static class Join
    {
        /// <summary>A duet, side by side.</summary>
        public const string DuetBeside = "duetBeside";

        /// <summary>A duet, one above the other.</summary>
        public const string DuetStacked = "duetStacked";

        /// <summary>A part of the other video, then the video.</summary>
        public const string Stitch = "stitch";
    }

    /// <summary>Sizes of a text overlay.</summary>
    public static class TextScale
    {
        /// <summary>Small.</summary>
        public const string Small = "small";

        /// <summary>Medium.</summary>
        public const string Medium = "medium";

        /// <summary>Large.</summary>
        public const string Large = "large";
    }

    /// <summary>Colours of a text overlay.</summary>
    public static class TextInk
    {
        /// <summary>White with a dark outline.</summary>
        public const string White = "white";

        /// <summary>Yellow with a dark outline.</summary>
        public const string Sun = "sun";

        /// <summary>Dark on a light background.</summary>
        public const string Paper = "paper";

        /// <summary>White on an orange background.</summary>
        public const string Loquat = "loquat";
    }

    /// <summary>What somebody did with a note.</summary>
    public static class ViewEvent
    {
        /// <summary>At least half of its card was in view for half a second.</summary>
        public const string Impression = "impression";

        /// <summary>How long its card was in view, in milliseconds.</summary>
        public const string Dwell = "dwell";

        /// <summary>It was opened.</summary>
        public const string Open = "open";

        /// <summary>How long it was open, in milliseconds.</summary>
        public const string Reading = "reading";

        /// <summary>How long its video played, in milliseconds.</summary>
        public const string WatchTime = "watchTime";

        /// <summary>How much of its video was watched, in thousandths.</summary>
        public const string ShareWatched = "shareWatched";

        /// <summary>How often its video was played again.</summary>
        public const string Replays = "replays";

        /// <summary>It was skipped.</summary>
        public const string Skip = "skip";

        /// <summary>Its sound was turned on.</summary>
        public const string Unmute = "unmute";

        /// <summary>Its address was shared.</summary>
        public const string Share = "share";

        /// <summary>It was liked.</summary>
        public const string Like = "like";

        /// <summary>It was saved.</summary>
        public const string Save = "save";

        /// <summary>It was commented on.</summary>
        public const string Comment = "comment";

        /// <summary>Its author was followed from here.</summary>
        public const string Follow = "follow";

        /// <summary>Its author was muted or blocked from here.</summary>
        public const string Hide = "hide";

        /// <summary>It was dismissed as not interesting.</summary>
        public const string NotInterested = "notInterested";
    }

    /// <summary>Where a note was shown.</summary>
    public static class Surface
    {
        /// <summary>The Explore feed.</summary>
        public const string Explore = "explore";

        /// <summary>The Following feed.</summary>
        public const string Following = "following";

        /// <summary>The feed of a channel.</summary>
        public const string Channel = "channel";

        /// <summary>The page of a topic.</summary>
        public const string Topic = "topic";

        /// <summary>A profile.</summary>
        public const string Profile = "profile";

        /// <summary>The page of the note.</summary>
        public const string Note = "note";

        /// <summary>Watch.</summary>
        public const string Watch = "watch";

        /// <summary>A board.</summary>
        public const string Board = "board";

        /// <summary>Search results.</summary>
        public const string Search = "search";

        /// <summary>The page of a place.</summary>
        public const string Place = "place";

        /// <summary>Notes nearby.</summary>
        public const string Nearby = "nearby";
    }
}
