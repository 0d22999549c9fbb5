using Loquat.Accounts;
using Loquat.Accounts.Authentication;

namespace Loquat.Http;

/// The person who opened the page, signed in or not.
public sealed record Visitor(SignedIn? Session)
{
    public static readonly Visitor Anonymous = new((SignedIn?)null);

    public bool IsSignedIn => Session is not null;

    public Viewer Viewer => Session?.Viewer ?? Viewer.Anonymous;

    public static Visitor Of(HttpContext context) => context.Features.Get<SignedIn>() is { } session ? new Visitor(session) : Anonymous;

    public static ValueTask<Visitor?> BindAsync(HttpContext context) => new(Of(context));
}
