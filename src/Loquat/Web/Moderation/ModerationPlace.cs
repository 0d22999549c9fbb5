namespace Loquat.Web.Moderation;

/// A page of those who run the place.
public enum ModerationPlace { Open, Decided, Topics, Places }
