namespace Loquat.Web.Moderation;

/// The moderation page that the navigation highlights.
public enum ModerationPlace { Open, Decided, Topics, Places }
