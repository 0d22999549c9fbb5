namespace Loquat.Web.Boards;

public sealed record BoardJson(string Id, string Title);
