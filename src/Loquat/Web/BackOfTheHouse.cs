namespace Loquat.Web;

public static class BackOfTheHouse
{
    /// On threads of its own, since it takes a while and must not hold up those who only want a page. Who asks is found out before.
    public static TBuilder RunInTheBack<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (call, next) => await WorkThreads.Back.RunAsync(() => next(call).AsTask()));
}
