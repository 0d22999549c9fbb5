namespace Loquat.Http;

/// Lets every GET endpoint answer HEAD too, as link checkers and previews need. The server omits the body.
static class HeadRequests
{
    static readonly HttpMethodMetadata Both = new([HttpMethods.Get, HttpMethods.Head]);

    public static RouteGroupBuilder WithHeads(this RouteGroupBuilder pages)
    {
        ((IEndpointConventionBuilder)pages).Finally(page =>
        {
            for (var i = 0; i < page.Metadata.Count; i++)
            {
                if (page.Metadata[i] is HttpMethodMetadata { HttpMethods: [var only] } && HttpMethods.IsGet(only))
                {
                    page.Metadata[i] = Both;
                }
            }
        });
        return pages;
    }
}
