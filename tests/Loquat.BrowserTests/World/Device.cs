namespace Loquat.BrowserTests;

/// What somebody looks at Loquat with.
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
        // Pages that grow out of each other take time that most journeys are not about.
        ReducedMotion = IsStill ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        JavaScriptEnabled = HasScript,
        // What goes through a worker, the driver can't stop or slow down, which is what some journeys are about.
        ServiceWorkers = HasWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
    };
}
