using Microsoft.EntityFrameworkCore;

namespace Loquat.Data;

public static class DataModule
{
    public static void AddData(this IServiceCollection services, DatabaseAddress address, EntityModel model)
    {
        services.AddSingleton(address);
        services.AddSingleton(model);
        services.AddSingleton<WriterGate>();
        services.AddSingleton<SqlReader>();
        services.AddSingleton<Ids>();
        services.AddSingleton<Migrator>();
        services.AddDbContextPool<LoquatDb>(options => Use(options, address));
    }

    /// For long-running processes.
    public static void AddChangeNotifier(this IServiceCollection services, Engine engine)
    {
        if (engine == Engine.Postgres)
        {
            services.AddSingleton<ChangeNotifier, PostgresChangeNotifier>();
        }
        else
        {
            services.AddSingleton<ChangeNotifier, SqliteChangeNotifier>();
        }
        services.AddHostedService(provider => provider.GetRequiredService<ChangeNotifier>());
    }

    static void Use(DbContextOptionsBuilder options, DatabaseAddress address)
    {
        if (address.Engine == Engine.Sqlite)
        {
            options.UseSqlite(address.ConnectionString).AddInterceptors(new SqliteDurability());
        }
        else
        {
            options.UseNpgsql(address.ConnectionString);
        }
    }
}
