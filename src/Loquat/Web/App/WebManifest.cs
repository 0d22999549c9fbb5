namespace Loquat.Web.App;

/// The manifest of the installed app (w3.org/TR/appmanifest), in the language of the person who installs it.
public sealed record WebManifest(
    string Name, string ShortName, string Description, string Lang, IReadOnlyList<WebManifest.Shortcut> Shortcuts)
{
    const string Paper = "#FFFAF3";

    public string Id => "/";
    public string StartUrl => "/";
    public string Scope => "/";
    public string Display => "standalone";
    public string Dir => "ltr";
    public string ThemeColor => Paper;
    public string BackgroundColor => Paper;
    public IReadOnlyList<string> Categories => ["social", "photo"];

    public IReadOnlyList<Icon> Icons { get; } =
    [
        Icon.Of("icon-192.png", 192, "any"),
        Icon.Of("icon-512.png", 512, "any"),
        Icon.Of("icon-maskable-512.png", 512, "maskable"),
    ];

    /// Registers the app in the system's share sheet for text, a link and photos.
    public ShareSheet ShareTarget { get; } = new();

    public static WebManifest InTheLanguageOfThePage() => new(Text.Site_Name, Text.Site_Name, Text.Site_Description, PageLanguage.Tag,
    [
        new(Text.Composer_Title, "/publish"),
        new(Text.Nav_Following, "/following"),
        new(Text.Nav_Notifications, "/notices"),
    ]);

    public sealed record Icon(string Src, string Sizes, string Type, string Purpose)
    {
        internal static Icon Of(string drawing, int size, string purpose) =>
            new(ClientAssets.AddressOf(drawing), $"{size}x{size}", "image/png", purpose);
    }

    public sealed record Shortcut(string Name, string Url);

    public sealed record ShareSheet
    {
        public string Action => Addresses.Share;
        public string Method => "POST";
        public string Enctype => "multipart/form-data";
        public Parameters Params { get; } = new();
    }

    public sealed record Parameters
    {
        public string Title => "title";
        public string Text => "text";
        public string Url => "url";
        public IReadOnlyList<Files> Files { get; } = [new("files", ["image/*"])];
    }

    public sealed record Files(string Name, IReadOnlyList<string> Accept);
}
