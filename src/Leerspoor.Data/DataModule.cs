using Leerspoor.Data.Signalling;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Leerspoor.Data;

public static class DataModule
{
    /// <summary>The database: SQLite in <paramref name="folder"/>, or PostgreSQL when a connection string is given.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="folder">Where <c>leerspoor.db</c> lies; made when it is not there.</param>
    /// <param name="postgres">A PostgreSQL connection string, or null for SQLite.</param>
    /// <param name="patience">How long a write waits for another one before it is refused as "busy"; at least a second.</param>
    public static IServiceCollection AddData(
        this IServiceCollection services,
        string folder,
        string? postgres,
        TimeSpan patience
    )
    {
        services.AddSingleton<StorageWatch>();
        services.AddDbContext<LeerspoorDb>(
            (provider, options) =>
                Configure(options, folder, postgres, patience)
                    .AddInterceptors(provider.GetRequiredService<StorageWatch>()),
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddSingleton(_ => new WriteGate(patience));
        services.AddSingleton<OutboxBell>().AddSingleton<DatabaseReady>();
        services.AddSingleton<LiveSignals>().AddHostedService<HearOtherNodes>();
        services.AddSingleton<NewsRegister>().AddHostedService<OutboxWorker>();
        services.AddScoped(provider => new DatabaseMigration(
            provider.GetRequiredService<LeerspoorDb>(),
            folder
        ));
        return services.AddScoped<RegionScope>().AddScoped<MassInsert>();
    }

    /// <summary>
    /// Lets the model be built while the program sets up the rest: on a start it is half of the waiting. Nobody waits for it here, and
    /// a fault in it meets whoever asks for the model first.
    /// </summary>
    public static void BuildModelAhead(this IServiceProvider services) =>
        _ = Task.Run(() =>
        {
            using var scope = services.CreateScope();
            _ = scope.ServiceProvider.GetRequiredService<LeerspoorDb>().Model;
        });

    /// <summary>Registers a reader of one kind of event.</summary>
    public static IServiceCollection AddNewsReader<TNews, TReader>(this IServiceCollection services)
        where TReader : class, INewsReader<TNews> =>
        services
            .AddSingleton<NewsKind>(new NewsKind<TNews>())
            .AddScoped<INewsReader<TNews>, TReader>();

    private static DbContextOptionsBuilder Configure(
        DbContextOptionsBuilder options,
        string folder,
        string? postgres,
        TimeSpan patience
    )
    {
        if (postgres is { Length: > 0 })
            return options.UseNpgsql(
                WithPatience(postgres, patience),
                npgsql => npgsql.MigrationsAssembly("Leerspoor.Migrations.Postgres")
            );

        Directory.CreateDirectory(folder);
        var file = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "leerspoor.db"),
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Ceiling(patience.TotalSeconds),
            Pooling = true,
        };
        return options
            .UseSqlite(
                file.ConnectionString,
                sqlite => sqlite.MigrationsAssembly("Leerspoor.Migrations.Sqlite")
            )
            .AddInterceptors(new SqliteDurability(patience));
    }

    // A server as it comes out of the box takes a hundred connections; two nodes must fit, also at their busiest.
    private const int MostConnections = 40;

    // What is asked again and again is read and planned by the server once.
    private const int MostPrepared = 60;

    // Whoever sets options in the connection string knows better.
    private static string WithPatience(string postgres, TimeSpan patience)
    {
        var connection = new NpgsqlConnectionStringBuilder(postgres);
        var given = postgres.Replace(" ", "", StringComparison.Ordinal);
        if (!given.Contains("PoolSize", StringComparison.OrdinalIgnoreCase))
            connection.MaxPoolSize = MostConnections;
        if (!given.Contains("AutoPrepare", StringComparison.OrdinalIgnoreCase))
            connection.MaxAutoPrepare = MostPrepared;
        if (string.IsNullOrEmpty(connection.Options))
            connection.Options = $"-c lock_timeout={(int)patience.TotalMilliseconds}";
        return connection.ConnectionString;
    }
}
