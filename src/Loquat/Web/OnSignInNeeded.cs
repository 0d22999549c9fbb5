namespace Loquat.Web;

/// Runs for a request that is redirected to the sign-in page, with the address to return to.
public sealed record OnSignInNeeded(Action<HttpContext, string> Run);
