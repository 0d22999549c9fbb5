using System.Globalization;
using Loquat.Discovery.ViewEvents;

namespace Loquat.Web.Discovery;

/// The name and the value of a view event, for people.
public static class ViewEventTexts
{
    public static string NameOf(ViewEventKind kind) => kind switch
    {
        ViewEventKind.Impression => Text.ViewEvent_Impression,
        ViewEventKind.Dwell => Text.ViewEvent_Dwell,
        ViewEventKind.Open => Text.ViewEvent_Open,
        ViewEventKind.Reading => Text.ViewEvent_Reading,
        ViewEventKind.WatchTime => Text.ViewEvent_WatchTime,
        ViewEventKind.ShareWatched => Text.ViewEvent_ShareWatched,
        ViewEventKind.Replays => Text.ViewEvent_Replays,
        ViewEventKind.Skip => Text.ViewEvent_Skip,
        ViewEventKind.Unmute => Text.ViewEvent_Unmute,
        ViewEventKind.Share => Text.ViewEvent_Share,
        ViewEventKind.Like => Text.ViewEvent_Like,
        ViewEventKind.Save => Text.ViewEvent_Save,
        ViewEventKind.Comment => Text.ViewEvent_Comment,
        ViewEventKind.Follow => Text.ViewEvent_Follow,
        ViewEventKind.Hide => Text.ViewEvent_Hide,
        _ => Text.ViewEvent_NotInterested,
    };

    public static string NameOf(Surface surface) => surface switch
    {
        Surface.Following => Text.Nav_Following,
        Surface.Channel => Text.Surface_Channel,
        Surface.Topic => Text.Surface_Topic,
        Surface.Profile => Text.Surface_Profile,
        Surface.Note => Text.Surface_Note,
        Surface.Watch => Text.Surface_Watch,
        Surface.Board => Text.Board_Title,
        Surface.Search => Text.Search_Title,
        Surface.Place => Text.Surface_Place,
        Surface.Nearby => Text.Nearby_Title,
        _ => Text.Nav_Explore,
    };

    /// Empty for events without a value.
    public static string ValueOf(ViewEvent viewEvent) => viewEvent.Kind switch
    {
        ViewEventKind.ShareWatched => (viewEvent.Value / 1_000d).ToString("P0", CultureInfo.CurrentCulture),
        ViewEventKind.Replays => string.Create(CultureInfo.CurrentCulture, $"× {viewEvent.Value}"),
        _ => ViewEventRules.IsTime(viewEvent.Kind) ? LengthOf(viewEvent.Value) : "",
    };

    /// Returns text such as `3.2 s` or `12 min`.
    public static string LengthOf(long milliseconds)
    {
        var (words, number) = milliseconds < 60_000
            ? (Text.ViewEvents_Seconds, milliseconds / 1_000d)
            : (Text.ViewEvents_Minutes, milliseconds / 60_000d);
        return Wording.Of(words, number);
    }
}
