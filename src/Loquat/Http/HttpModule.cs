using Loquat.Http.Live;
using Loquat.Http.Media;
using Microsoft.AspNetCore.HttpOverrides;

namespace Loquat.Http;

/// What every HTTP entry point needs: client addresses, sessions, refusals, media files, live streams.
public static class HttpModule
{
    public static void AddHttp(this IServiceCollection services, LoquatOptions options)
    {
        services.AddSingleton<PublicPhotos>();
        services.AddSingleton<LiveApi>();
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in options.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(network);
            }
        });
    }
}
