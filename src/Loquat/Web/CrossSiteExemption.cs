namespace Loquat.Web;

/// Metadata of an endpoint that changes something: which requests may come from elsewhere than from a page of ours (see `SameOriginOnly`).
public sealed record CrossSiteExemption(Func<HttpRequest, bool> Allows);
