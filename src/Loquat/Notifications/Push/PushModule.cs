namespace Loquat.Notifications.Push;

static class PushModule
{
    public static void AddPush(this IServiceCollection services)
    {
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<PushClient>();
        services.AddScoped<PushSubscriptions>();
        services.AddScoped<PushSending>();
        services.AddScoped<MessagePushes>();
        services.AddHttpClient(PushClient.Client, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(20);
                client.MaxResponseContentBufferSize = 64 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var options = provider.GetRequiredService<LoquatOptions>();
                return new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    UseProxy = false,
                    ConnectTimeout = TimeSpan.FromSeconds(10),
                    ConnectCallback = (context, ct) => PushClient.ConnectAsync(context, options, ct),
                };
            })
            .RemoveAllLoggers();
    }
}
