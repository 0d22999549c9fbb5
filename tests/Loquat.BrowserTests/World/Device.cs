namespace Loquat.BrowserTests;

/// The device and browser of a person.
public sealed record Device(
    int Width, int Height, bool IsPhone = false, string Locale = "en-US", bool IsDark = false, bool HasScript = true, bool IsStill = true,
    float Scale = 1, bool HasWorker = false, bool HasNotifications = false)
{
    public static Device Desk { get; } = new(1280, 860);
    public static Device Phone { get; } = new(390, 844, IsPhone: true);

    public bool IsChinese => Locale.StartsWith("zh", StringComparison.Ordinal);

    public BrowserNewContextOptions At(string home) => new()
    {
        BaseURL = home,
        ViewportSize = new() { Width = Width, Height = Height },
        DeviceScaleFactor = Scale,
        IsMobile = IsPhone,
        HasTouch = IsPhone,
        Locale = Locale,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        // Page transitions take time and most tests are not about them.
        ReducedMotion = IsStill ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        JavaScriptEnabled = HasScript,
        // The driver can't intercept or slow down requests of a service worker, which some tests need.
        ServiceWorkers = HasWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
    };
}
