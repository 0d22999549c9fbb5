namespace Loquat.Web;

/// A cookie with the languages that the viewer reads, so that a script does not offer to look up their words.
public static class ReadsCookie
{
    [StoredName("cookie")]
    public const string Name = "reads";

    public static void UseReads(this WebApplication app) => app.UseScriptCookie(Name, session => session.Reads);
}
