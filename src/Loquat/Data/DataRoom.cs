using Microsoft.EntityFrameworkCore;

namespace Loquat.Data;

public static class DataRoom
{
    public static void AddData(this IServiceCollection services, DatabaseAddress address, EntityModel model)
    {
        services.AddSingleton(address);
        services.AddSingleton(model);
        services.AddSingleton<WriterGate>();
        services.AddSingleton<HotReads>();
        services.AddSingleton<Ids>();
        services.AddSingleton<Migrator>();
        services.AddDbContextPool<LoquatDb>(options => Use(options, address));
    }

    /// For a process that goes on running.
    public static void AddSignals(this IServiceCollection services, Engine engine)
    {
        if (engine == Engine.Postgres)
        {
            services.AddSingleton<Signals, PostgresSignals>();
        }
        else
        {
            services.AddSingleton<Signals, SqliteSignals>();
        }
        services.AddHostedService(provider => provider.GetRequiredService<Signals>());
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
