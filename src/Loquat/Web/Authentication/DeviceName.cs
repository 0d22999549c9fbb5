namespace Loquat.Web.Authentication;

/// A readable name of a browser. The complete user agent string is longer than needed and is not stored.
public static class DeviceName
{
    // The first match wins, because most browsers also claim to be the ones below them.
    static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("MicroMessenger/", "WeChat"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(string userAgent)
    {
        var known = new[] { NameIn(Browsers, userAgent), NameIn(Systems, userAgent) }.OfType<string>().ToArray();
        return known.Length > 0 ? string.Join(" · ", known) : Text.Sessions_UnknownDevice;
    }

    static string? NameIn((string Sign, string Name)[] names, string userAgent) =>
        names.FirstOrDefault(n => userAgent.Contains(n.Sign, StringComparison.Ordinal)).Name;
}
