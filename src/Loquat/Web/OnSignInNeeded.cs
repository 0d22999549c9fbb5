namespace Loquat.Web;

/// What is done with a request that is answered by asking to sign in, and the page to which the person comes back.
public sealed record OnSignInNeeded(Action<HttpContext, string> Run);
