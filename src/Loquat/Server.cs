using Loquat.Accounts;
using Loquat.Accounts.Authentication;
using Loquat.Data;
using Loquat.Discovery;
using Loquat.Events;
using Loquat.Http;
using Loquat.Jobs;
using Loquat.Languages.MyWords;
using Loquat.Mail;
using Loquat.Media;
using Loquat.Media.Pictures;
using Loquat.Messages;
using Loquat.Moderation;
using Loquat.Notes;
using Loquat.Notifications;
using Loquat.Portability;
using Loquat.Search;
using Loquat.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Loquat;

/// Composes the server from its modules.
public static class Server
{
    [StoredName("data protection application")]
    const string KeyApplication = "Loquat";

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(OptionParser.FromEnvironment(Environment.GetEnvironmentVariables()));
        builder.Configuration.AddCommandLine(args);
        adjust?.Invoke(builder);
        var options = OptionParser.Read(builder.Configuration);
        Operation.AddLogs(builder, options);
        AddModules(builder.Services, options);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls(options.Listen);
        var app = builder.Build();
        if (options.Role != ProcessRole.Worker)
        {
            app.UseWeb();
        }
        app.MapHealth();
        return app;
    }

    /// Everything that the entry points need, over HTTP and at the command line.
    public static void AddModules(IServiceCollection services, LoquatOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        // Registered first, because other hosted services read the database as soon as they start.
        services.AddHostedService<StartupTasks>();
        services.AddData(options.Database, Model.Entities);
        services.AddChangeNotifier(options.Database.Engine);
        services.AddJobs(options.Database.Engine);
        services.AddMail();
        services.AddAccounts();
        services.AddMedia(options);
        services.AddMyWords();
        services.AddNotes();
        services.AddMessages();
        services.AddDiscovery(options.Database.Engine);
        services.AddSearch(options.Database.Engine);
        services.AddModeration();
        services.AddNotifications();
        services.AddPortability();
        services.AddEventHandlers();
        services.AddHttp(options);
        services.AddWeb(options);
        services.AddDataProtection().SetApplicationName(KeyApplication);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(
                keys => keys.XmlRepository = new KeyRing(provider.GetRequiredService<IServiceScopeFactory>())));
        if (options.Role != ProcessRole.Worker)
        {
            services.AddHostedService<SessionWatch>();
        }
        if (options.Role != ProcessRole.Web)
        {
            services.AddJobWorkers();
            services.AddHostedService(provider => provider.GetRequiredService<PictureReadiness>());
        }
        Operation.AddTelemetry(services, options);
    }
}
