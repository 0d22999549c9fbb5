using System.Globalization;
using Loquat.Discovery.Signals;

namespace Loquat.Web.Discovery;

/// How a signal is called, and what it says.
public static class SignalWords
{
    public static string NameOf(SignalKind kind) => kind switch
    {
        SignalKind.Impression => Text.Signal_Impression,
        SignalKind.Dwell => Text.Signal_Dwell,
        SignalKind.Open => Text.Signal_Open,
        SignalKind.Reading => Text.Signal_Reading,
        SignalKind.WatchTime => Text.Signal_WatchTime,
        SignalKind.ShareWatched => Text.Signal_ShareWatched,
        SignalKind.Replays => Text.Signal_Replays,
        SignalKind.Skip => Text.Signal_Skip,
        SignalKind.Unmute => Text.Signal_Unmute,
        SignalKind.Share => Text.Signal_Share,
        SignalKind.Like => Text.Signal_Like,
        SignalKind.Save => Text.Signal_Save,
        SignalKind.Comment => Text.Signal_Comment,
        SignalKind.Follow => Text.Signal_Follow,
        SignalKind.Hide => Text.Signal_Hide,
        _ => Text.Signal_NotInterested,
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

    /// Nothing where that it happened is all there is to say.
    public static string ValueOf(Signal signal) => signal.Kind switch
    {
        SignalKind.ShareWatched => (signal.Value / 1_000d).ToString("P0", CultureInfo.CurrentCulture),
        SignalKind.Replays => string.Create(CultureInfo.CurrentCulture, $"× {signal.Value}"),
        _ => SignalRules.IsTime(signal.Kind) ? LengthOf(signal.Value) : "",
    };

    /// `3.2 s`, `12 min`
    public static string LengthOf(long milliseconds)
    {
        var (words, number) = milliseconds < 60_000 ? (Text.Signals_Seconds, milliseconds / 1_000d) : (Text.Signals_Minutes, milliseconds / 60_000d);
        return string.Format(CultureInfo.CurrentCulture, words, number);
    }
}
