using System.Globalization;
using Loquat.Notes;

namespace Loquat.Web;

/// Addresses that pages of several sub-modules link to, so that those need not depend on each other.
public static class Addresses
{
    public const string Manifest = "/manifest.webmanifest";
    public const string Keys = "/shortcuts";
    public const string Search = "/search";
    public const string SearchSuggestions = "/suggest/search";
    public const string Nearby = "/nearby";
    public const string Share = "/share";
    public const string Credits = "/credits";
    public const string History = "/history";
    public const string MyWords = "/my-words";
    public const string Statistics = "/numbers";
    public const string NotificationSettings = "/settings/notices";
    public const string PushSettings = "/settings/away";
    public const string ViewEventSettings = "/settings/signals";
    public const string DataSettings = "/settings/data";

    public static string StatisticsOf(long note) => $"{Note.AddressOf(note)}/numbers";

    public static string CaptionsOf(long medium) => $"/videos/{medium.ToString(CultureInfo.InvariantCulture)}/captions";
}
