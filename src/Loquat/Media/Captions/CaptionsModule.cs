namespace Loquat.Media.Captions;

static class CaptionsModule
{
    public static void AddCaptions(this IServiceCollection services)
    {
        AddSpeechClient(services);
        services.AddSingleton<CaptionQueries>();
        services.AddScoped<CaptionSets>();
        services.AddSingleton<SpeechRecognition>();
        services.AddScoped<SpeechWishes>();
        services.AddScoped<SpeechCaptions>();
    }

    /// Connects only to the address that the operator configured, so it follows no redirects.
    static void AddSpeechClient(IServiceCollection services)
    {
        services.AddHttpClient(SpeechRecognition.Client, client =>
            {
                client.Timeout = TimeSpan.FromMinutes(10);
                client.MaxResponseContentBufferSize = 8 * 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(
                () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) })
            .RemoveAllLoggers();
    }
}
