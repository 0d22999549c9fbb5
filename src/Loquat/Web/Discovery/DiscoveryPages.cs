namespace Loquat.Web.Discovery;

/// Maps all addresses of this folder.
public static class DiscoveryPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        ViewEventsApi.Map(app);
        ViewEventSettingsPages.Map(app);
        HistoryPages.Map(app);
        StatisticsPages.Map(app);
    }
}
