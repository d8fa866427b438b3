using Leerspoor.Data;
using Leerspoor.Kernel;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Leerspoor.Testing;

/// <summary>
/// The whole program on a database of its own: an SQLite file, or a fresh PostgreSQL database when <c>LEERSPOOR_TEST_POSTGRES</c>
/// holds a connection string. Use as a class fixture; every test makes its own region or people.
/// </summary>
public class LeerspoorApp : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("leerspoor-test-").FullName;
    private readonly TestPostgres? postgres = TestPostgres.FromEnvironment();

    /// <summary>The clock of the program; stands still until a test moves it.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>Where the SQLite file, the keys and the uploads lie.</summary>
    protected string Folder => folder;

    /// <summary>The PostgreSQL connection string that the program gets, or null on SQLite.</summary>
    protected virtual string? ConnectionString => postgres?.ConnectionString;

    /// <summary>Whether the tests run on an SQLite file; otherwise on PostgreSQL.</summary>
    public bool IsSqlite => postgres is null;

    /// <summary>Starts with the demo region when overridden to true.</summary>
    protected virtual bool Demo => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        MakeDatabase();
        builder.UseSetting("data", folder);
        builder.UseSetting("Leerspoor:Demo", Demo ? "true" : "false");
        builder.UseSetting("postgres", ConnectionString ?? "");
        builder.UseEnvironment("Testing");
        builder.ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // The strength of the hash is not what is tested, and every test signs people in.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        });
    }

    /// <summary>Waits until the database is ready, then gives a client that keeps cookies and does not follow redirects.</summary>
    public async Task<HttpClient> AnonymousAsync()
    {
        await ReadyAsync();
        return CreateClient(
            new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }
        );
    }

    /// <summary>Runs something in a scope of the program that has entered <paramref name="region"/>.</summary>
    public async Task<T> InRegionAsync<T>(RegionId region, Func<IServiceProvider, Task<T>> act)
    {
        await ReadyAsync();
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().Enter(region);
        return await act(scope.ServiceProvider);
    }

    /// <inheritdoc cref="InRegionAsync{T}"/>
    public Task InRegionAsync(RegionId region, Func<IServiceProvider, Task> act) =>
        InRegionAsync(
            region,
            async services =>
            {
                await act(services);
                return true;
            }
        );

    // The demo begins with nothing, as it does for people.
    private void MakeDatabase()
    {
        if (postgres is not null)
            postgres.Create(Demo ? null : MigratedDatabase.OnServer);
        else if (!Demo)
            MigratedDatabase.CopyTo(folder);
    }

    // A program that cannot start must not keep a test waiting for ever.
    private async Task ReadyAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await Services.GetRequiredService<DatabaseReady>().WaitAsync(patience.Token);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The program with the demo region in it.</summary>
public sealed class DemoApp : LeerspoorApp
{
    protected override bool Demo => true;
}
