namespace Loquat.Web.MyWords;

public sealed record SavedWordJson(bool Saved, string Id);
