using Leerspoor.Data.Signalling;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leerspoor.Data;

public static class DataModule
{
    /// <summary>The database: SQLite in <paramref name="folder"/>, or PostgreSQL when a connection string is given.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="folder">Where <c>leerspoor.db</c> lies; made when it is not there.</param>
    /// <param name="postgres">A PostgreSQL connection string, or null for SQLite.</param>
    public static IServiceCollection AddData(
        this IServiceCollection services,
        string folder,
        string? postgres
    )
    {
        services.AddDbContext<LeerspoorDb>(options => Configure(options, folder, postgres));
        services.AddSingleton<WriteGate>().AddSingleton<OutboxBell>().AddSingleton<DatabaseReady>();
        services.AddSingleton<LiveSignals>().AddHostedService<HearOtherNodes>();
        services.AddSingleton<NewsRegister>().AddHostedService<OutboxWorker>();
        services.AddScoped(provider => new DatabaseMigration(
            provider.GetRequiredService<LeerspoorDb>(),
            folder
        ));
        return services.AddScoped<RegionScope>().AddScoped<MassInsert>();
    }

    /// <summary>Registers a reader of one kind of event.</summary>
    public static IServiceCollection AddNewsReader<TNews, TReader>(this IServiceCollection services)
        where TReader : class, INewsReader<TNews> =>
        services
            .AddSingleton<NewsKind>(new NewsKind<TNews>())
            .AddScoped<INewsReader<TNews>, TReader>();

    private static void Configure(DbContextOptionsBuilder options, string folder, string? postgres)
    {
        if (postgres is { Length: > 0 })
        {
            options.UseNpgsql(
                postgres,
                npgsql => npgsql.MigrationsAssembly("Leerspoor.Migrations.Postgres")
            );
            return;
        }

        Directory.CreateDirectory(folder);
        var file = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "leerspoor.db"),
            ForeignKeys = true,
            DefaultTimeout = 15,
            Pooling = true,
        };
        options
            .UseSqlite(
                file.ConnectionString,
                sqlite => sqlite.MigrationsAssembly("Leerspoor.Migrations.Sqlite")
            )
            .AddInterceptors(SqliteDurability.Instance);
    }
}
