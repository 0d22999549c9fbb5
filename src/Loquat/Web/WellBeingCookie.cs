namespace Loquat.Web;

/// A cookie with the viewer's choices that a page needs before the first paint. Pages are the same for everybody, so `appearance.ts`
/// applies them.
public static class WellBeingCookie
{
    [StoredName("cookie")]
    public const string Name = "ease";

    public static void UseWellBeing(this WebApplication app) => app.UseScriptCookie(Name, session => session.WellBeing);
}
