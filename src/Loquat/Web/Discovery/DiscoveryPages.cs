namespace Loquat.Web.Discovery;

/// All addresses of this folder.
public static class DiscoveryPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        SignalsApi.Map(app);
        SignalSettingsPages.Map(app);
        HistoryPages.Map(app);
        NumberPages.Map(app);
    }
}
