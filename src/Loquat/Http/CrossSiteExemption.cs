namespace Loquat.Http;

/// Endpoint metadata: which state-changing requests may come from other sites (see `SameOriginOnly`).
public sealed record CrossSiteExemption(Func<HttpRequest, bool> Allows);
