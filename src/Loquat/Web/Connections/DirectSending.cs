using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Loquat.Web.Connections;

/// Answers go from the thread that made them straight into the socket (docs/decisions/0030).
static class DirectSending
{
    public static IConnectionBuilder SendDirectly(this IConnectionBuilder connections) => connections.Use(next => connection =>
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
        {
            connection.Transport = new Ends(connection.Transport.Input, new SocketWriter(socket, connection.Transport.Output));
        }
        return next(connection);
    });

    sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
