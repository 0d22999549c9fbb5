namespace Loquat.Web.Authentication;

/// A browser as its owner would call it. What browsers say of themselves is long, and more than need be kept.
public static class DeviceName
{
    // The first that fits: most browsers also claim to be the ones below them.
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
